"""The measures, on cases worked out by hand: `python3 -m unittest discover crates/names/evaluation`."""

import unittest

from measures import calibration_error, found, judged, percentile


class Measures(unittest.TestCase):
    def test_ranks(self) -> None:
        it = found([1, 2, 0, 1])
        self.assertEqual((it.count, it.first, it.among_ten, it.reciprocal), (4, 0.5, 0.75, 0.625))

    def test_scores_that_part_everything(self) -> None:
        it = judged([0.9, 0.8, 0.2, 0.1], [True, True, False, False])
        self.assertEqual((it.f1, it.precision_at_90, it.area, it.threshold_at_90), (1.0, 1.0, 1.0, 0.8))

    def test_ties_win_nothing(self) -> None:
        it = judged([0.5, 0.5, 0.5, 0.5], [True, False, True, False])
        self.assertEqual((it.precision_at_90, it.area), (0.5, 0.5))

    def test_one_wrong_on_top(self) -> None:
        it = judged([0.9, 0.8, 0.7], [False, True, True])
        self.assertAlmostEqual(it.f1, 0.8)
        self.assertEqual(it.area, 0.0)

    def test_calibration(self) -> None:
        self.assertAlmostEqual(calibration_error([0.95] * 10, [True] * 9 + [False]), 0.05)
        self.assertEqual(calibration_error([1.0, 0.0], [True, False]), 0.0)

    def test_percentile(self) -> None:
        self.assertEqual(percentile([3, 1, 2], 0.5), 2)
        self.assertEqual(percentile([3, 1, 2], 0.99), 3)


if __name__ == "__main__":
    unittest.main()
