"""The panel of facts of each kind of entry."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from ..model import (
    Chapter,
    Corpus,
    Entry,
    Event,
    Figure,
    HistoricalPlace,
    Ledger,
    Organisation,
    Person,
    Ref,
    Series,
    Source,
    Term,
)
from ..model.entries import Office
from ..model.inline import FullReference, Inline, Line, Link, Plain, When, escape
from ..model.numbers import VERDICTS
from ..model.site import Fact
from ..model.values import LocatedDate
from .urls import link_to, relative

SEEN = {
    "whole": "The whole text was read.",
    "excerpt": "Passages were read.",
    "abstract": "An abstract was read.",
    "reported": "Not seen; known through another source.",
}
CATEGORIES = {
    "article": "The article retold here",
    "scholarship": "Scholarship",
    "documents": "Published documents",
    "testimony": "Testimony and literature",
    "press": "The press of the time and since",
    "reference": "Reference works",
}
MANNERS = {"in-custody": "in custody", "in-war": "in war", "disputed": "manner disputed", "unknown": "manner unknown"}


LANGUAGES = {"en": "English", "ru": "Russian", "uk": "Ukrainian", "de": "German", "fr": "French", "it": "Italian"}


class Facts:
    """Makes the facts of an entry for the page `here`."""

    def __init__(self, here: str, corpus: Corpus) -> None:
        self.here = here
        self.corpus = corpus

    def of(self, entry: Entry) -> tuple[Fact, ...]:
        """The facts that the entry gives, in the order of the panel."""
        makers: dict[type[Entry], Callable[..., Iterator[Fact | None]]] = {
            Chapter: self._chapter,
            Event: self._event,
            Person: self._person,
            Organisation: self._organisation,
            HistoricalPlace: self._place,
            Term: self._term,
            Source: self._source,
            Figure: self._figure,
            Series: self._series,
            Ledger: self._ledger,
        }
        maker = makers.get(type(entry))
        return tuple(fact for fact in maker(entry) if fact) if maker else ()

    def link(self, ref: Ref) -> Link:
        """A link to what a reference names: an entry, or a section of a chapter."""
        entry = self.corpus.entries[ref.key]
        section = next((s.title for s in getattr(entry, "sections", ()) if s.id == ref.fragment), None)
        return link_to(self.here, entry, escape(f"{entry.title}: {section}") if section else None, ref.fragment)

    def _links(self, name: str, refs: Iterable[Ref]) -> Fact | None:
        links: list[Inline] = []
        for ref in refs:
            links += [Plain(", "), self.link(ref)] if links else [self.link(ref)]
        return Fact(name, (tuple(links),)) if links else None

    def _chapter(self, chapter: Chapter) -> Iterator[Fact | None]:
        yield Fact("Period", ((When(chapter.period, happening=True),),))
        yield self._links("Key people", chapter.people)
        yield self._links("Key events", chapter.events)
        yield self._links("Figures", chapter.figures)

    def _event(self, event: Event) -> Iterator[Fact | None]:
        yield Fact("Date", ((when(event.date, event.calendar is None, happening=True),),))
        yield self._links("Place", [event.place] if event.place else [])
        yield self._links("People", event.people)
        yield self._links("Organizations", event.organisations)
        themes = [Link(t.replace("-", " "), relative(self.here, f"timeline/{t}.md")) for t in event.theme]
        yield Fact("Themes", (_commas(themes),))

    def _person(self, person: Person) -> Iterator[Fact | None]:
        names, russian = person.names, person.calendar is None
        yield _text("Russian", names.cyrillic, "ru")
        yield _text("Ukrainian", names.ukrainian, "uk")
        yield _text("Library of Congress", names.ala_lc, "ru-Latn")
        yield _text("BGN/PCGN", names.bgn_pcgn, "ru-Latn")
        yield _text("Born as", names.birth)
        yield _text("Party name", names.party)
        yield _text("Also", "; ".join(names.other))
        yield _moment("Born", person.born, russian, person.birthplace)
        manner = MANNERS.get(str(person.manner), str(person.manner)) if person.manner else None
        yield _moment("Died", person.died, russian, person.deathplace, None if manner == "natural" else manner)
        yield Fact("Offices", tuple(self._office(o) for o in person.offices)) if person.offices else None
        yield _text("Fate", person.fate)

    def _office(self, office: Office) -> Line:
        title: Inline = Plain(office.title)
        if office.organisation:
            entry = self.corpus.entries[office.organisation.key]
            title = link_to(self.here, entry, escape(office.title))
        return title, Plain(", "), When(office.period, happening=True)

    def _organisation(self, body: Organisation) -> Iterator[Fact | None]:
        yield _text("Full name", body.names.full)
        yield _text("Russian", body.names.cyrillic, "ru")
        yield _text("Transliteration", body.names.transliteration, "ru-Latn")
        yield _text("Abbreviation", body.abbreviation)
        yield _text("Also", "; ".join(body.names.other))
        yield _moment("Founded", body.founded, True)
        yield _moment("Dissolved", body.dissolved, True)
        yield self._links("Predecessor", body.predecessor)
        yield self._links("Successor", body.successor)

    def _place(self, place: HistoricalPlace) -> Iterator[Fact | None]:
        yield _text("Today", place.now)
        yield _text("Kind", place.kind.replace("-", " "))
        yield _text("Russian", place.names.cyrillic, "ru")
        yield _text("Ukrainian", place.names.ukrainian, "uk")
        yield _text("Transliteration", place.names.transliteration, "ru-Latn")
        yield _text("Also", "; ".join(place.names.other))
        north = f"{abs(place.latitude):g}° {'N' if place.latitude >= 0 else 'S'}"
        east = f"{abs(place.longitude):g}° {'E' if place.longitude >= 0 else 'W'}"
        yield _text("Coordinates", f"{north}, {east}")

    def _term(self, term: Term) -> Iterator[Fact | None]:
        yield _text("Original", term.original, "ru" if _is_cyrillic(term.original) else None)
        yield _text("Transliteration", term.transliteration, "ru-Latn")
        yield _text("Pronunciation", f"[{term.pronunciation}]" if term.pronunciation else None)
        yield _text("Literally", f"“{term.literal}”" if term.literal else None)
        yield _text("Other forms", ", ".join(term.forms))

    def _source(self, source: Source) -> Iterator[Fact | None]:
        yield Fact("Reference", ((FullReference(source),),))
        yield _text("Kind", CATEGORIES[source.category])
        yield _text("How it was checked", SEEN[source.access.seen])
        yield self._links("Reported in", [source.access.in_] if source.access.in_ else [])
        yield _address("Seen at", source.access.where)
        yield _text("What was seen", source.access.note)
        yield _text("Language", LANGUAGES.get(source.language, str(source.language)))

    def _figure(self, figure: Figure) -> Iterator[Fact | None]:
        yield _text("What is counted", figure.quantity)
        yield _text("Unit", figure.unit)
        yield Fact("Period", ((When(figure.period, happening=True),),))
        yield _text("Territory", figure.territory)

    def _series(self, series: Series) -> Iterator[Fact | None]:
        yield _text("Unit", series.unit)
        yield self._links("Source", [series.source])
        yield _text("Quality", series.quality)

    def _ledger(self, ledger: Ledger) -> Iterator[Fact | None]:
        counts = Counter(str(row.verdict) for row in ledger.rows)
        verdicts = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS if counts[verdict])
        yield _text("Claims", f"{len(ledger.rows)}: {verdicts}")


def when(date: LocatedDate, russian: bool, happening: bool = False) -> When:
    """A date; beside it the Old Style day, where it was lived by the Julian calendar."""
    return When(date, happening, date.old_style if russian else None)


def _text(name: str, value: str | None, lang: str | None = None) -> Fact | None:
    return Fact(name, ((Plain(str(value), lang),),)) if value else None


def _address(name: str, value: str | None) -> Fact | None:
    """Where a source was seen: an address is a link."""
    if value and value.startswith(("https://", "http://")) and not set(value) & set(" <>()"):
        return Fact(name, ((Link(escape(value), value),),))
    return _text(name, value)


def _moment(name: str, date: LocatedDate | None, russian: bool, *more: str | None) -> Fact | None:
    parts: list[Inline] = [when(date, russian)] if date else []
    for text in more:
        if text:
            parts.append(Plain(f", {text}" if parts else str(text)))
    return Fact(name, (tuple(parts),)) if parts else None


def _commas(links: list[Link]) -> Line:
    return tuple(part for n, link in enumerate(links) for part in ((Plain(", "), link) if n else (link,)))


def _is_cyrillic(text: str | None) -> bool:
    return any("Ѐ" <= letter <= "ӿ" for letter in text or "")
