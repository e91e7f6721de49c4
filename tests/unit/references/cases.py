"""The table of records, with what they must give."""

from pathlib import Path
from typing import Any

import yaml

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "records.yml").read_text())
