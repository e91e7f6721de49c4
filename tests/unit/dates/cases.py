"""The cases of tests/dates.yml, and the calendars that they speak of."""

import datetime as dt
from pathlib import Path
from typing import Any

import yaml

from chronicle.dates import Calendar

CASES: dict[str, list[Any]] = yaml.safe_load((Path(__file__).parents[2] / "dates.yml").read_text("utf-8"))
OLD_STYLE = Calendar("old-style", "Old Style", "julian", dt.date(1918, 2, 14))
NEW_STYLE = Calendar("new-style", "New Style", "gregorian")
REPUBLICAN = Calendar("republican", "Republican", "french_republican", dt.date(1806, 1, 1))
CALENDARS = (REPUBLICAN, OLD_STYLE, NEW_STYLE)
