"""References by CSL: notes and bibliography, in the shapes that the corpus uses."""

from typing import Any

import pytest

from chronicle.model import Located, Source
from chronicle.model.inline import escape
from chronicle.render.bibliography import References


def source(**fields: Any) -> Source:
    base = {
        "id": "x",
        "type": "book",
        "category": "scholarship",
        "title": "A Title: And More",
        "summary": "A source.",
        "text": "Text.",
        "issued": "1996",
        "language": "en",
        "access": {"seen": "whole", "where": "here"},
    }
    given = base | {key.replace("_", "-"): value for key, value in fields.items()}
    return Source.model_validate({key: value for key, value in given.items() if value is not None})


NAMED = [{"family": "Example", "given": "Ann"}]
TWO = [*NAMED, {"family": "Second", "given": "Bo"}]


@pytest.mark.parametrize(
    ("fields", "locator", "note"),
    [
        ({"author": NAMED, "title_short": "A Title"}, "p. 23", "Example, *A Title*, 23"),
        ({"author": NAMED, "title_short": "A Title"}, "ch. 4, pp. 12–15", "Example, *A Title*, ch. 4, 12–15"),
        ({"author": TWO, "title_short": "A Title"}, None, "Example and Second, *A Title*"),
        ({"type": "article-journal", "author": NAMED}, "n. 3", "Example, ‘A Title: And More’, n. 3"),
        ({"type": "webpage", "author": [{"literal": "The Body"}]}, None, "The Body, ‘A Title: And More’"),
    ],
)
def test_notes(fields: dict[str, Any], locator: str | None, note: str) -> None:
    one = source(**fields)
    assert References([one]).note(one, locator) == note


@pytest.mark.parametrize(
    ("fields", "entry"),
    [
        (
            {"author": NAMED, "publisher": "Press", "publisher_place": "Town"},
            "Example, Ann. *A Title: And More*. Town: Press, 1996.",
        ),
        (
            {
                "type": "article-journal",
                "author": NAMED,
                "container_title": "The Journal",
                "volume": "98",
                "issue": "4",
                "page": "10-19",
                "issued": "1993-10",
            },
            "Example, Ann. ‘A Title: And More’. *The Journal* 98, no. 4 (October 1993): 10–19.",
        ),
        (
            {"type": "entry-encyclopedia", "container_title": "The Encyclopedia", "issued": None},
            "‘A Title: And More’. In *The Encyclopedia*. n.d.",
        ),
        (
            {
                "type": "chapter",
                "author": NAMED,
                "container_title": "The Book",
                "editor": [{"family": "Editor", "given": "Ed"}],
                "publisher": "Press",
                "page": "3-9",
            },
            "Example, Ann. ‘A Title: And More’. In *The Book*, edited by Ed Editor, 3–9. Press, 1996.",
        ),
        (
            {"author": [], "editor": [{"family": "Editor", "given": "Ed"}], "edition": "2"},
            "Editor, Ed, ed. *A Title: And More*. 2nd edn. 1996.",
        ),
        (
            {"author": NAMED, "translator": [{"family": "Two", "given": "T."}], "DOI": "10.1/x"},
            "Example, Ann. *A Title: And More*. Translated by T. Two. 1996. https://doi.org/10.1/x.",
        ),
        (
            {"type": "legislation", "container_title": "Izvestiia", "issued": "1936-06-28"},
            "‘A Title: And More’. *Izvestiia*, 28 June 1936.",
        ),
    ],
)
def test_bibliography(fields: dict[str, Any], entry: str) -> None:
    one = source(**fields)
    assert References([one]).full(one) == entry


def test_no_note_says_ibid_however_often_it_is_asked_for() -> None:
    one = source(author=NAMED)
    references = References([one])
    assert {references.note(one, f"p. {page}") for page in (1, 2)} == {
        f"Example, *A Title: And More*, {p}" for p in (1, 2)
    }


def test_an_uncertain_year_of_publication_is_given_as_its_year() -> None:
    assert source(issued="1937~").csl()["issued"] == {"date-parts": [[1937]], "circa": True}


def test_markdown_in_a_title_is_shown_not_read() -> None:
    assert escape("a_b *c* [d]") == r"a\_b \*c\* \[d\]"
    assert Located("x") == "x"
