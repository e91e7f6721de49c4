"""A note says of a work that it was not itself read."""

from pathlib import Path

import pytest

from chronicle.pipeline import Project, run


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        ("lexicon", "[abstract only](../sources/how-this-was-checked.md){: .caution }"),
        ("reported-1933", "[as reported in](../sources/how-this-was-checked.md){: .caution } [Example,"),
        ("young-2001", ""),
        ("sample-1996", ""),
    ],
)
def test_a_note_says_where_only_an_abstract_or_a_report_was_seen(sample: Path, cited: str, said: str) -> None:
    term = sample / "data" / "glossary" / "kulak.yml"
    term.write_text(term.read_text().replace("[@sample-1996, p. 23]", f"[@{cited}]"))
    assert run(Project(sample)).problems == []
    note = next(row for row in (sample / "docs/glossary/kulak.md").read_text().split("\n") if row.startswith("[^"))
    assert said in note
    assert ("caution" in note) is bool(said)
