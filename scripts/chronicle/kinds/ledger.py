"""A ledger: the claims of one section of the work retold, each with our verdict."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, ClassVar

from ..blocks import Block, Claim, ClaimEnd, Page, Written
from ..located import Located
from ..problems import Code, Problem
from ..prose import Line as Words
from ..prose import Prose, Ref, line
from .base import Entry, Rule
from .claims import Mark, claim_item, claim_pages, tally
from .corpus import Corpus
from .estimates import retold
from .kind import Kind, Passage
from .part import Part, field
from .source import Source
from .values import Line, Markdown, OneOf
from .values import Reference as AnyReference


class Row(Part):
    """One claim, with our verdict."""

    id: Line = field(help="the claim's id, the form of which data/site.yml gives")
    claim: Line = field(help="our paraphrase")
    verdict: Annotated[Located, OneOf(vocabulary="verdicts")] = field(help="a word of the scale")
    finding: Line | None = field(None, help="what was found instead, in a few plain words")
    reason: Markdown = field(help="cited Markdown")
    treated: tuple[AnyReference, ...] = field(
        help="references to where the site deals with it; the first of them a chapter's section, if there is one"
    )


def verdicts_rest_on_evidence(ledger: "Ledger", corpus: Corpus) -> Iterator[Problem]:
    """A verdict on a fact cites a source other than the work retold; one that departs from it says what was found."""
    own = {str(source.id) for source in corpus.of(Source) if retold(source, corpus)}
    for row in ledger.rows:
        verdict = corpus.subject.word("verdicts", str(row.verdict))
        if verdict.evidence and not {citation.source.id for citation in row.reason.citations} - own:
            fault = f"the verdict '{row.verdict}' rests on the work retold alone."
            hint = "cite what bears on it, or give it a verdict that judges no fact."
            yield Problem(row.verdict.place, Code.VERDICT_WITHOUT_SOURCE, fault, hint)
        if verdict.finding and row.finding is None:
            fault = f"the verdict '{row.verdict}' does not say what was found instead."
            yield Problem(row.verdict.place, Code.MISSING_FINDING, fault, "add finding: and the figure or fact.")


def claims_are_treated_and_counted_once(ledger: "Ledger", corpus: Corpus) -> Iterator[Problem]:
    """Every claim has an id of its own, in the form that the subject gives, and is treated somewhere on the site."""
    form = str(corpus.subject.retold.claims) if corpus.subject.retold else ".+"
    first = _first(corpus)
    if not ledger.rows:
        yield Problem(ledger.id.place, Code.EMPTY_VALUE, "this ledger has no rows.", "add a claim.")
    for row in ledger.rows:
        if not re.fullmatch(form, row.id):
            yield Problem(row.id.place, Code.WRONG_ID, f"'{row.id}' is not a claim's id.", f"write it as {form}.")
        elif (before := first[str(row.id)]).place != row.id.place:
            fault = f"the claim {row.id} stands here a second time; the first is at {before.place}."
            yield Problem(row.id.place, Code.DUPLICATE_CLAIM, fault, "keep one of the two.")
        if not row.treated:
            hint = "add treated: with the section or entry that deals with it, such as chapter:its-id#the-section."
            yield Problem(row.id.place, Code.UNTREATED_CLAIM, f"the claim {row.id} is treated nowhere.", hint)


@lru_cache(maxsize=1)
def _first(corpus: Corpus) -> Mapping[str, Located]:
    """Each claim's id → where it stands first."""
    return {str(row.id): row.id for ledger in reversed(corpus.of(Ledger)) for row in reversed(ledger.rows)}


class Ledger(Entry):
    """The claims of one section of the work retold."""

    kind: ClassVar[Kind] = Kind(
        *("ledger", "ledger", "Ledger", "Ledger", "the claims of the work retold, one file a section", 100),
        linked=False,
        searched=False,
        several="ledger pages",
    )
    rules: ClassVar[tuple[Rule, ...]] = (verdicts_rest_on_evidence, claims_are_treated_and_counted_once)

    rows: tuple[Row, ...] = field(help="the claims, one by one")

    @property
    def counted(self) -> tuple[Prose, ...]:
        """The introduction alone: a ledger has as many reasons as claims."""
        return (self.text,)

    @property
    def anchors(self) -> dict[str, str]:
        """Every claim can be linked to."""
        return {str(row.id): str(row.id) for row in self.rows}

    def passages(self) -> Iterator[Passage]:
        """The introduction, and the reason of each verdict."""
        yield Passage(self.text)
        yield from (Passage(row.reason, str(row.id)) for row in self.rows)

    def facts(self, corpus: Corpus) -> Iterator[tuple[str, Words]]:
        """How many claims there are of each verdict."""
        yield "Claims", line(f"{len(self.rows)}: {tally((str(row.verdict) for row in self.rows), corpus)}")

    def marks(self) -> Iterator[tuple[Ref, Mark]]:
        """Each claim, in each section that treats it."""
        for row in self.rows:
            mark = Mark(str(row.verdict), claim_item(self, row, f"mark mark-{row.verdict}"))
            for ref in row.treated:
                if ref.fragment:
                    yield ref, mark

    def blocks(self, corpus: Corpus) -> Iterator[Block]:
        """The introduction, then claim by claim: the verdict, its reason, and where the site deals with it."""
        yield Written(self.text)
        for row in self.rows:
            label = corpus.subject.word("verdicts", str(row.verdict)).shown.capitalize()
            yield Claim(str(row.id), str(row.claim), str(row.verdict), label, str(row.finding) if row.finding else None)
            yield Written(row.reason, str(row.id))
            yield ClaimEnd(tuple(line(ref) for ref in row.treated))

    @classmethod
    def pages(cls, corpus: Corpus) -> Iterator[Page]:
        """The overview, and a list for each verdict."""
        yield from claim_pages(corpus.of(cls), corpus)
