"""The normal form in which names and questions are compared. It is defined here; the browser is given the same table."""

import unicodedata
from collections.abc import Mapping
from functools import cached_property

from ..kinds import NormalTable


class Normal:
    """Text → its normal form: `Zinovʹev` → `zinovev`, `Хрущёв` → `хрущев`, `Five-Year  Plan` → `five year plan`.

    1. Unicode's composed form, in small letters, each sign replaced by what the table has for it (nothing, if it is to be dropped);
    2. the same with Unicode's compatible decomposition (NFKD), which takes apart letters, marks and ligatures;
    3. marks (category M) and invisible signs (Cf) dropped; a space for every run of what is neither letter (L) nor number (N).

    `docs/assets/find.js` takes these three steps with the same table, and a test holds the two equal.
    """

    def __init__(self, table: NormalTable) -> None:
        self.letters: Mapping[str, str] = {**dict.fromkeys(table.dropped, ""), **table.written}

    def __call__(self, text: str) -> str:
        """The normal form of a text."""
        composed = unicodedata.normalize("NFC", text).lower().translate(self._table)
        apart = unicodedata.normalize("NFKD", composed).lower().translate(self._table)
        return " ".join(apart.translate(_KEPT).split())

    @cached_property
    def _table(self) -> dict[int, str]:
        return str.maketrans(dict(self.letters))


class _Kept(dict[int, str]):
    """What is kept of each code point, looked up once."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        category = unicodedata.category(letter)
        kept = letter if category[0] in ("L", "N") else "" if category[0] == "M" or category == "Cf" else " "
        self[point] = kept
        return kept


_KEPT = _Kept()
