"""Numbers as prose says them: `20,201`, `2.02 million`, `some 680,000`, `more than half a million`, `5.5–6.5 million`, `nine`.

Words are read into what they state, with the precision to which they state it; then that is held to a number of the data.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
#: What a word before a number makes of it: rounded; less, or no more, than it; more, or no less.
HEDGES = {
    **dict.fromkeys(
        ("some", "about", "around", "roughly", "approximately", "circa", "c.", "close to", "or so"), "about"
    ),
    **dict.fromkeys(
        ("nearly", "almost", "under", "just under", "less than", "fewer than", "below", "not quite"), "under"
    ),
    **dict.fromkeys(("up to", "at most", "no more than", "not more than", "as many as"), "most"),
    **dict.fromkeys(("over", "just over", "well over", "more than", "above", "upwards of"), "over"),
    **dict.fromkeys(("at least", "no fewer than", "no less than", "not less than", "or more"), "least"),
}
#: A number is not called another that is farther from it than this share of it, however round.
_FARTHEST = Decimal("0.2")
#: From here on a number is written out, and shares no scale with one that follows it.
_GROUP = 1000

_SCALE = rf"(?:{'|'.join(_SCALES)})\b"
_SHARE = r"\s*(?:%|per\s?cent\b)"
_DIGITS = r"(?<![\w.,])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w]|[.,]\d)"
_WORD = rf"\b(?:{'|'.join(_WORDS)})\b(?:\s+and\s+a\s+half\b)?"
_ARTICLE = rf"\b(?:half\s+)?an?\b(?=\s+{_SCALE})"
_AMOUNT = rf"(?:(?:{_DIGITS}|{_WORD}|{_ARTICLE})(?:\s+{_SCALE})*)(?:{_SHARE})?"
_NUMBER = re.compile(
    rf"(?P<one>{_AMOUNT})(?:\s*[–—]\s*|(?<=\d)-(?=\d)|\s+to\s+)(?P<other>{_AMOUNT})"
    rf"|\bbetween\s+(?P<least>{_AMOUNT})\s+and\s+(?P<most>{_AMOUNT})"
    rf"|(?P<alone>{_AMOUNT})",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?<!\w)({'|'.join(sorted(map(re.escape, HEDGES), key=len, reverse=True))})\s*\Z", re.IGNORECASE)
_BEHIND = re.compile(r"\s+(or so|or more)\b", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:\s+{_SCALE})*(?:{_SHARE})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that is said: its value; the step of its last digit, and of its last that is not 0; whether a word scales it."""

    value: Decimal
    step: Decimal
    loose: Decimal
    scaled: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What words state: a number, or a range up to `most`; what a hedge makes of it; whether it is per cent; the words."""

    amount: Amount
    most: Amount | None
    hedge: str
    is_share: bool
    words: str


def said_in(words: str, before: str = "", behind: str = "") -> list[Said]:
    """Every number in the words of a link, with the text before and behind it, in which a hedge or a scale may stand."""
    ends = len(words)
    whole = words + _GOES_ON.match(behind)[0]  # type: ignore[index]  # it matches nothing, too
    return [_said(found, whole, before, behind) for found in _NUMBER.finditer(whole) if found.start() < ends]


def fits(said: Said, low: Decimal | None, best: Decimal | None, high: Decimal | None) -> bool:
    """Whether what is said is true of an estimate, or of a single number, its `best`."""
    if said.most:
        ends = ((said.amount, low), (said.most, high))
        return all(value is not None and _is(amount, said.hedge or "", value) for amount, value in ends)
    if best is not None and _is(said.amount, said.hedge, best):
        return True
    bound = {"over": low, "least": low, "under": high, "most": high}.get(said.hedge)
    return bound is not None and (_is(said.amount, said.hedge, bound) or _is(said.amount, "", bound))


def _said(found: re.Match[str], whole: str, before: str, behind: str) -> Said:
    first, second = found["one"] or found["least"], found["other"] or found["most"]
    one, other = _amount(first or found["alone"]), _amount(second) if second else None
    if other and other.scaled and one.value < _GROUP:  # 5.5–6.5 million; but 950,000 to 1.2 million
        one = _amount(f"{first} {' '.join(re.findall(_SCALE, second, re.IGNORECASE))}")
    lead, rest = whole[: found.start()], whole[found.end() :]
    hedge = _BEFORE.search(lead if lead.strip() else before + lead)
    after = _BEHIND.match(rest or behind)
    called = " ".join((hedge or after)[1].lower().split()) if hedge or after else ""  # type: ignore[index]
    return Said(one, other, HEDGES.get(called, ""), bool(re.search(_SHARE, found[0])), found[0])


def _amount(words: str) -> Amount:
    """`680 thousand` → 680,000, to the thousand, or loosely to ten thousand."""
    scale = 1
    for name in re.findall(_SCALE, words, re.IGNORECASE):
        scale *= _SCALES[name.lower()]
    digits = _digits(" ".join(re.split(rf"\s+{_SCALE}|{_SHARE}", words, maxsplit=1, flags=re.IGNORECASE)[0].split()))
    value = Decimal(digits)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in digits and value else 0
    return Amount(value * scale, step * scale, step.scaleb(zeros) * scale, scale > 1)


def _digits(words: str) -> str:
    name, _, half = words.lower().partition(" and ")
    if name.startswith("half"):
        return "0.5"
    number = str(_WORDS.index(name)) if name in _WORDS else "1" if name in ("a", "an") else name
    return number.replace(",", "").replace("−", "-") + (".5" if half else "")


def _is(amount: Amount, hedge: str, value: Decimal) -> bool:
    """Whether a number may be said so: exactly; rounded, if a word says that it is; as a bound, no farther off than its step."""
    if amount.value == value:
        return hedge not in ("under", "over")
    off = value - amount.value
    match hedge:
        case "about":
            return _rounded(off, amount.loose, value)
        case "under" | "most":
            return 0 < -off < amount.loose
        case "over" | "least":
            return 0 < off < amount.loose
    return amount.scaled and _rounded(off, amount.step, value)


def _rounded(off: Decimal, step: Decimal, value: Decimal) -> bool:
    return abs(off) <= step / 2 and abs(off) <= abs(value) * _FARTHEST
