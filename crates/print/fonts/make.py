"""Makes the typefaces of printed sheets from packages that carry them whole; run once, the result is committed.

    pip install fonttools brotli fontpkg-literata==3.103
    npm pack @fontsource/arsenal@5.3.0 @embedpdf/fonts-arabic@1.0.0   (unpacked beside each other)
    python make.py FOLDER_OF_LITERATA FOLDER_OF_ARSENAL FOLDER_OF_NASKH

Literata is cut at the sizes that the pages use it in; Arsenal comes in one file a script and is put together again;
Noto Naskh stands in for letters of Arabic script, which neither has.
"""

import pathlib
import shutil
import sys

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).parent
# Family, optical size, weight: as the pages have them.
LITERATA = [("Literata Sign", 36, 560), ("Literata Text", 13, 400), ("Literata Display", 72, 400)]
LETTERS = [*range(0x20, 0x530), *range(0x1E00, 0x1F00), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0), 0x2116, 0x2190, 0x2192, 0x2212]


def named(font, family, style):
    """Gives a face a family of its own, so that nothing takes one cut for another."""
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    full = f"{family} {style}"
    for number, text in [(1, family), (2, style), (3, full), (4, full), (6, full.replace(" ", "-"))]:
        font["name"].setName(text, number, 3, 1, 0x409)


def literata(folder):
    for family, size, weight in LITERATA:
        font = instancer.instantiateVariableFont(TTFont(folder / "Literata[opsz,wght].ttf"), {"opsz": size, "wght": weight})
        options = subset.Options(layout_features=["*"], notdef_outline=True)
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=LETTERS)
        cutter.subset(font)
        # A family of one face is found by its name, whatever weight is asked for.
        font["OS/2"].usWeightClass = 400
        named(font, family, "Regular")
        font.save(HERE / f"{family.lower().replace(' ', '-')}.ttf")


def arsenal(folder):
    for weight, style in [(400, "Regular"), (700, "Bold")]:
        parts = []
        for script in ["latin", "latin-ext", "cyrillic", "cyrillic-ext"]:
            font = TTFont(folder / f"arsenal-{script}-{weight}-normal.woff2")
            font.flavor = None
            parts.append(HERE / f"{script}.part.ttf")
            font.save(parts[-1])
        font = Merger().merge([str(part) for part in parts])
        named(font, "Arsenal", style)
        font["OS/2"].usWeightClass = weight
        font.save(HERE / f"arsenal-{weight}.ttf")
        for part in parts:
            part.unlink()


def naskh(folder):
    shutil.copy(folder / "NotoNaskhArabic-Regular.ttf", HERE / "noto-naskh-arabic.ttf")


if __name__ == "__main__":
    literata(pathlib.Path(sys.argv[1]))
    arsenal(pathlib.Path(sys.argv[2]))
    naskh(pathlib.Path(sys.argv[3]))
