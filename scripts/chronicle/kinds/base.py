"""What every entry has in common. A kind overrides what is particular to it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from ..blocks import Block, Facts, Page, Written
from ..dates import HistoricalDate
from ..problems import Problem
from ..prose import Line as Words
from ..prose import Prose, Ref, line
from .datum import Datum
from .kind import Kind, Passage
from .part import Part, field, flatten, role_of
from .values import Id, Line, Markdown, Reference

if TYPE_CHECKING:
    from .claims import Mark
    from .corpus import Corpus

Rule = Callable[[Any, "Corpus"], Iterator[Problem]]


class Entry(Part):
    """One file under `data/`: one entry of the site."""

    kind: ClassVar[Kind]
    rules: ClassVar[tuple[Rule, ...]] = ()

    id: Id = field(help="the file's name without `.yml`")
    title: Line = field(
        help="the headword, as a reader would look for it; plain text; of a chapter or an event, in title case",
        role="name",
    )
    summary: Line = field(
        help="one plain sentence, at most 240 characters, no markup: it is shown as a tooltip and in lists"
    )
    text: Markdown = field(help="cited Markdown")
    see_also: tuple[Reference, ...] = field(
        (), help="a list of references, such as `term:kulak` or `chapter:its-id#the-section`", role="quiet"
    )

    @property
    def ref(self) -> Ref:
        """What points at this entry."""
        return Ref(self.kind.name, str(self.id), None, self.id.place)

    @property
    def path(self) -> str:
        """The Markdown file of its page, under `docs/`."""
        return f"{self.kind.folder}/{self.id}.md"

    @cached_property
    def proses(self) -> tuple[Prose, ...]:
        """Every piece of prose in the entry, in the order of the page."""
        return tuple(value for value in self.values() if isinstance(value, Prose))

    @cached_property
    def field_refs(self) -> tuple[Ref, ...]:
        """Every entry named in a field, outside prose."""
        return tuple(value for value in self.values() if isinstance(value, Ref))

    @property
    def mentioned(self) -> tuple[Ref, ...]:
        """The entries named in fields whose pages should lead back here."""
        names = (n for n, info in type(self).model_fields.items() if role_of(info) != "quiet")
        return tuple(ref for name in names for ref in flatten(getattr(self, name)) if isinstance(ref, Ref))

    def passages(self) -> Iterator[Passage]:
        """Its prose in the order of the page."""
        if self.text:
            yield Passage(self.text)

    @property
    def anchors(self) -> dict[str, str]:
        """The sections that a reference may lead to: anchor → heading."""
        numbers = {anchor: datum.label for anchor, datum in self.data.items()}
        return {p.anchor: p.heading or "" for p in self.passages() if p.anchor} | numbers

    @property
    def data(self) -> Mapping[str, Datum]:
        """The numbers that a reference may lead to, by their anchors: the words of a link are held to them."""
        return {}

    @property
    def offers(self) -> str:
        """Which numbers these are, in a few words, for who asks for another."""
        return ""

    @property
    def when(self) -> HistoricalDate | None:
        """When it was, if it has a time: for facets and the timeline."""
        return None

    @property
    def filed(self) -> str:
        """The words by which it is put in order."""
        return str(self.title)

    def facts(self, corpus: "Corpus") -> Iterator[tuple[str, Words]] | None:
        """The panel of facts in words, where it is not that of the labelled fields; None where it is."""
        del corpus
        return None

    def shown(self, name: str, corpus: "Corpus") -> tuple[Words, ...] | None:
        """The values of a labelled field, where they need more words than the value has; None where not."""
        del name, corpus
        return None

    def opening(self, facts: Facts) -> Iterator[Block]:
        """What its page holds between the summary and the text: the panel of facts."""
        if facts.rows:
            yield facts

    def marks(self) -> Iterator[tuple[Ref, "Mark"]]:
        """Claims that this entry sets in the sections of others: where, and the claim."""
        yield from ()

    def facets(self, corpus: "Corpus") -> dict[str, str]:
        """By what a search of the text can be narrowed: the kind and, of what has a time, the part and the decade."""
        facets = {"kind": self.kind.label}
        if self.when:
            part = corpus.part_of(str(self.id)) or corpus.part_at(self.when)
            facets |= {"part": part.named, "decade": f"{self.when.earliest.year // 10 * 10}s"}
        return facets

    @property
    def counted(self) -> tuple[Prose, ...]:
        """The prose whose words are counted against the kind's least and most."""
        return (self.text,)

    @property
    def forms_of_name(self) -> dict[str, str]:
        """The forms of its name that the subject lists, by the key of the form."""
        return getattr(getattr(self, "names", None), "forms", {})

    @property
    def born_as(self) -> str:
        """An earlier name, the surname of which is looked for too."""
        return ""

    def aside(self) -> Words:
        """What stands in brackets beside its name: a date, the years of a life."""
        return ()

    @cached_property
    def preview(self) -> Words:
        """What a link to it says as a tooltip: `Ada Lovelace (1815–1852) — A mathematician…`. The dash parts the head from the summary."""
        aside = self.aside()
        head = line(f"{self.title} (", aside, ")") if aside else line(str(self.title))
        return (*head, *line(f" — {self.summary}"))

    def preview_at(self, anchor: str | None, corpus: "Corpus") -> Words:
        """The same of a link that may lead to a number: `sentenced to death, 1930: 20,201 people — Political Sentences. Source: …`."""
        datum = self.data.get(anchor or "")
        if datum is None:
            return self.preview
        source = corpus.get(datum.source)
        named = str(getattr(source, "named", datum.source.id))
        return line(f"{datum.label}: {datum.amount} {datum.unit} — {self.title}. Source: {named}.")

    def answer(self) -> Words:
        """What its page says at once, large, below its title."""
        return ()

    def lead(self, corpus: "Corpus") -> Iterator[Block]:
        """What its page holds before the panel of facts."""
        del corpus
        yield from ()

    def blocks(self, corpus: "Corpus") -> Iterator[Block]:
        """What its page holds between the panel of facts and the notes."""
        del corpus
        yield from (Written(passage.prose, passage.scope) for passage in self.passages())

    def kicker(self, corpus: "Corpus") -> Words | None:
        """What stands above the title, if not the name of the kind."""
        del corpus
        return None

    def after(self, corpus: "Corpus") -> Iterator[Block]:
        """What its page holds behind the text and before what it leads to."""
        del corpus
        yield from ()

    @classmethod
    def pages(cls, corpus: "Corpus") -> Iterator[Page]:
        """The pages that list the entries of this kind, or show them all at once."""
        del corpus
        yield from ()

    @classmethod
    def pictures(cls, corpus: "Corpus") -> Iterator[tuple[str, Block]]:
        """Pictures of all entries of this kind, by path, for pages written by hand."""
        del corpus
        yield from ()
