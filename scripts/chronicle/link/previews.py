"""What a link says of the entry it leads to: name, dates or range, and the summary, as its tooltip."""

from ..model import Entry, Event, Figure, Person
from ..model.inline import Inline, Line, Plain, When


def preview_of(entry: Entry) -> Line:
    """`Sergei Kirov (1886–1934) — A Bolshevik leader…`. The dash parts the head from the summary."""
    aside = aside_of(entry)
    head = (Plain(f"{entry.title} ("), *aside, Plain(")")) if aside else (Plain(str(entry.title)),)
    return (*head, Plain(f" — {entry.summary}"))


def aside_of(entry: Entry) -> Line:
    """What stands in brackets beside a name: the date of an event, the years of a life, the range of a figure."""
    match entry:
        case Event():
            return (When(entry.date, happening=True),)
        case Person():
            return life(entry)
        case Figure():
            least, most = entry.range
            return (Plain(f"{number_in_words(least)} to {number_in_words(most)} {entry.unit}"),)
        case _:
            return ()


def life(person: Person) -> tuple[Inline, ...]:
    """The years of a life: `1886–1934`, `about 1890–?`; nothing where neither is known."""
    if not (person.born or person.died):
        return ()
    years = [_year(date.edtf) if date else "?" for date in (person.born, person.died)]
    return (Plain("–".join(years)),)


def _year(edtf: str) -> str:
    return ("about " if edtf.endswith(("~", "%")) else "") + edtf[:4]


def number_in_words(value: float | None) -> str | None:
    """A number as the tables and the charts show it: 1,803,392; 7.5."""
    if value is None:
        return None
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
