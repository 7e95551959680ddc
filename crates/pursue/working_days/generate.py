#!/usr/bin/env python3
"""Writes ua.toml and ru.toml beside this file: the days on which a weekday rests or a weekend works.

Run it in an environment that holds exactly the version below, and read the difference before keeping it:
    pip install holidays==0.109 && python3 generate.py

Source: the PyPI package `holidays` 0.109 (S). That Ukrainian public holidays count as working days from
24 February 2022 is from memory (M); they are kept apart as `suspended`, since a due day is never told on the
strength of that alone.
"""

from datetime import date, timedelta
from pathlib import Path

import holidays

VERSION = "0.109"
YEARS = range(2014, 2028)
MARTIAL_LAW_FROM = date(2022, 2, 24)
HERE = Path(__file__).parent


def is_weekend(day):
    return day.weekday() >= 5


def weekdays(days):
    return sorted(day for day in days if not is_weekend(day))


def suspended_in_ukraine(year):
    """The weekdays that would rest if martial law had not made every public holiday a working day.

    A holiday on a weekend moved to the next working day before (Labour Code, art. 67, S): so would these.
    """
    every = set(holidays.UA(years=year, categories=("public", "workday")))
    rest = set()
    for day in sorted(day for day in every if day >= MARTIAL_LAW_FROM):
        while is_weekend(day) or day in rest:
            day += timedelta(days=1)
        rest.add(day)
    return sorted(day for day in rest if day.year == year)


def ukraine(year):
    calendar = holidays.UA(years=year)
    working = [day for day in calendar.weekend_workdays if day.year == year]
    return {
        "days_off": [day for day in weekdays(calendar) if day < MARTIAL_LAW_FROM],
        "working_weekends": sorted(day for day in working if day < MARTIAL_LAW_FROM),
        "suspended": suspended_in_ukraine(year),
    }


def russia(year):
    calendar = holidays.RU(years=year)
    return {
        "days_off": weekdays(calendar),
        "working_weekends": sorted(day for day in calendar.weekend_workdays if day.year == year),
        "suspended": [],
    }


def lines(year, table):
    yield f"[year.{year}]"
    for name, days in table.items():
        assert all(day.year == year for day in days), (year, name)
        yield f"{name} = [" + ", ".join(f'"{day}"' for day in days) + "]"
    yield ""


def write(code, of_year):
    head = [
        f"# Made by generate.py from the PyPI package holidays {VERSION} (S); never edited by hand.",
        "# days_off: weekdays that are no working days. working_weekends: Saturdays and Sundays that are.",
        "# suspended: public holidays that count as working days under martial law (M).",
        "",
    ]
    body = [line for year in YEARS for line in lines(year, of_year(year))]
    (HERE / f"{code}.toml").write_text("\n".join(head + body).rstrip() + "\n")


assert holidays.__version__ == VERSION, f"this table is made with holidays {VERSION}"
write("ua", ukraine)
write("ru", russia)
