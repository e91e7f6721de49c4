"""The picture of the architecture, drawn from the house's own imports: the rooms in their order, and who imports whom."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from .imports import House

_CELL, _LABEL, _TOP = 30, 120, 190
_BOX, _GAP, _HIGH = 78, 36, 40


def picture(house: House) -> str:
    """The picture as SVG, in the colour of the text around it, so that it serves on light and dark paper.

    Above, the rooms with what each hands on. Below, a row for each part: a dot where it imports the part of the column. Parts
    stand in an order in which all dots lie to the right of the diagonal; a dot to its left would be an arrow that points back.
    """
    order = [
        *(p for p in ("cli", "pipeline") if p in house.imports),
        *(room for room, _ in reversed(house.rooms)),
        *house.tools,
    ]
    width = max(_LABEL + _CELL * len(order) + 20, (_BOX + _GAP) * len(house.rooms) - _GAP + 8)
    height = _TOP + _CELL * len(order) + 12
    head = f'<svg class="architecture" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">'
    title = f"<title>{escape(_told(house))}</title>"
    return (
        "\n".join(
            (
                head,
                title,
                '<g font-size="13" fill="currentColor">',
                *_strip(house),
                *_matrix(order, house),
                "</g>",
                "</svg>",
            )
        )
        + "\n"
    )


def _told(house: House) -> str:
    rooms = ", ".join(room for room, _ in house.rooms)
    return f"The rooms in their order: {rooms}. Below them, which part imports which."


def _strip(house: House) -> Iterator[str]:
    """The rooms in a row, an arrow between two with the name of what crosses."""
    for number, (room, _) in enumerate(house.rooms):
        x = number * (_BOX + _GAP) + 4
        yield f'<rect x="{x}" y="4" width="{_BOX}" height="{_HIGH}" rx="3" fill="none" stroke="currentColor"/>'
        yield _text(x + _BOX / 2, 29, room, "middle")
        if number + 1 < len(house.rooms):
            end = x + _BOX + _GAP - 4
            yield f'<path d="M{x + _BOX + 4} 24H{end}m-6 -4 6 4 -6 4" fill="none" stroke="currentColor"/>'
    for number, (_, handed) in enumerate(house.rooms):
        yield _text(number * (_BOX + _GAP) + 4 + _BOX / 2, 64, f"→ {handed}", "middle", 0.75)


def _matrix(order: list[str], house: House) -> Iterator[str]:
    """A row and a column for each part, in one order."""
    for number, part in enumerate(order):
        middle = _TOP + _CELL * number + _CELL / 2
        yield _text(_LABEL - 10, middle + 4, part, "end")
        x = _LABEL + _CELL * number + _CELL / 2
        yield f'<g transform="translate({x + 4:g} {_TOP - 8}) rotate(-60)">{_text(0, 0, part, "start")}</g>'
        yield f'<path d="M{_LABEL} {middle:g}h{_CELL * len(order)}" stroke="currentColor" stroke-opacity="0.15"/>'
        yield f'<rect x="{x - 4:g}" y="{middle - 4:g}" width="8" height="8" fill="none" stroke="currentColor" stroke-opacity="0.4"/>'
        for imported in sorted(house.imports[part]):
            yield f'<circle cx="{_LABEL + _CELL * order.index(imported) + _CELL / 2:g}" cy="{middle:g}" r="5" fill="currentColor"/>'


def _text(x: float, y: float, words: str, anchor: str, opacity: float = 1) -> str:
    faint = f' opacity="{opacity:g}"' if opacity < 1 else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{faint}>{escape(words)}</text>'
