"""Notes and entries of a bibliography: the table of records, order, clashes, links."""

from typing import Any

import pytest

from chronicle.prose.inline import Emphasis, Line, Link, Strong, Text, nodes_of
from chronicle.references import References, isbn_13, quoted, signed
from unit.references.cases import CASES
from unit.references.shown import shown

TABLE = References([case["record"] for case in CASES])
FIGES = {"type": "book", "author": [{"family": "Figes", "given": "Orlando"}]}


def titled(title: str, **fields: Any) -> dict[str, Any]:
    return {"id": "x", "type": "article-journal", "title": title, **fields}


def note(title: str, locator: str | None = None, **fields: Any) -> str:
    return shown(References([titled(title, **fields)]).note("x", locator))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["record"]["id"])
def test_the_table(case: dict[str, Any]) -> None:
    id_ = case["record"]["id"]
    assert shown(TABLE.note(id_, case.get("locator"))) == case["note"]
    assert shown(TABLE.full(id_)) == case["full"]


def test_the_table_has_every_type_bare_and_described() -> None:
    types = {case["record"]["type"] for case in CASES}
    assert types >= {
        "book",
        "chapter",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "entry-encyclopedia",
    }
    assert types >= {"webpage", "post-weblog", "thesis", "report", "legislation", "speech", "document", "collection"}
    assert types >= {"manuscript", "review", "interview", "personal_communication"}


@pytest.mark.parametrize("method", ["note", "full"])
@pytest.mark.parametrize("id_", ["book", "BOOK-BARE"])
def test_an_unknown_id_is_refused(method: str, id_: str) -> None:
    with pytest.raises(KeyError, match=id_):
        getattr(TABLE, method)(id_)


def test_an_unknown_id_has_no_place_in_the_order() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        TABLE.order(["nowhere"])


def test_ids_that_differ_in_case_are_two_works() -> None:
    references = References([titled("One", id="a"), titled("Two", id="A")])
    assert (shown(references.note("a")), shown(references.note("A"))) == ("‘One’", "‘Two’")


def test_a_record_is_read_with_fields_that_the_style_does_not_print() -> None:
    assert note("One", abstract="…", keyword="x", custom={"a": 1}, ISBN="1") == "‘One’"


def test_no_note_says_ibid_however_often_it_is_asked_for() -> None:
    references = References([titled("One")])
    assert [shown(references.note("x", f"p. {page}")) for page in (1, 2, 1)] == ["‘One’, 1", "‘One’, 2", "‘One’, 1"]


def test_a_form_is_made_once() -> None:
    assert TABLE.full("book-full") is TABLE.full("book-full")
    assert TABLE.note("book-full", "p. 3") is TABLE.note("book-full", "p. 3")
    assert TABLE.note("book-full") != TABLE.note("book-full", "p. 3")


def links(line: Line) -> list[tuple[str, str]]:
    return [(node.href, shown(node.children)) for node in nodes_of(line) if isinstance(node, Link)]


def test_a_doi_and_a_url_are_links_and_the_stop_is_outside() -> None:
    doi, url = "https://doi.org/10.1000/x-1", "https://example.org/peasants?a=1&b=2"
    assert links(TABLE.full("journal-full")) == [(doi, doi)]
    assert links(TABLE.full("book-full")) == [(url, url)]
    assert TABLE.full("journal-full")[-1] == TABLE.full("book-full")[-1] == Text(".")
    assert TABLE.full("journal-full")[-3] == Text(" 98, no. 4 (October 1993): 1234–40. ")


def test_an_address_may_hold_any_sign() -> None:
    url = 'https://example.org/a.b-c<i>"‘d’”..?x=&amp;'
    entry = References([titled("One", URL=url)]).full("x")
    assert links(entry) == [(url, url)]
    assert entry[-1] == Text(".")


def test_an_address_that_is_all_there_is_stands_alone() -> None:
    entry = References([{"id": "x", "type": "book", "DOI": "10.1000/1", "issued": {"literal": " "}}]).full("x")
    assert links(entry) == [("https://doi.org/10.1000/1", "https://doi.org/10.1000/1")]


def test_no_node_is_empty() -> None:
    lines = [TABLE.full(case["record"]["id"]) for case in CASES]
    lines.append(References([{"id": "x", "type": "book", "DOI": "10.1000/1"}]).full("x"))
    assert all(node.text for line in lines for node in nodes_of(line) if isinstance(node, Text))


def test_the_words_of_a_date_are_text() -> None:
    entry = References([{"id": "x", "type": "book", "issued": {"literal": "<i>1930 & ‘31’ a.s..."}}]).full("x")
    assert entry == (Text("<i>1930 & ‘31’ a.s..."),)


def test_the_url_of_a_resolver_is_taken_as_it_is() -> None:
    url = "https://doi.org/10.1000/x"
    assert links(References([titled("One", URL=url)]).full("x")) == [(url, url)]


def test_the_tree_of_a_title_with_markup() -> None:
    title = "A <b>bold <i>turn</i></b> of <i>events</i>"
    entry = References([titled(title), {"id": "y", "type": "book", "title": title}])
    assert entry.note("x") == (
        *(Text("‘A "), Strong((Text("bold "), Emphasis((Text("turn"),)))), Text(" of ")),
        *(Emphasis((Text("events"),)), Text("’")),
    )
    assert entry.note("y") == (
        *(Emphasis((Text("A "),)), Strong((Emphasis((Text("bold "),)), Text("turn")))),
        *(Emphasis((Text(" of "),)), Text("events")),
    )


@pytest.mark.parametrize(
    ("locator", "printed"),
    [
        ("p. 23", "23"),
        ("pp. 12-15", "12–15"),
        ("pp. 12–15, 20", "12–15, 20"),
        ("pp. iv-ix", "iv–ix"),
        ("ch. IV-V, p. 3", "ch. IV–V, 3"),
        ("pp. 12a-13b", "12a–13b"),
        ("ll. 10ob.-12", "ll. 10ob.–12"),
        ("op. 3", "op. 3"),
        ("s.v. Sukhovo-Kobylin", "s.v. Sukhovo-Kobylin"),
        ("s.v. 1905-i god", "s.v. 1905-i god"),
        ("s.v. U.S.S.R.", "s.v. U.S.S.R."),
        ("art. 58-10", "art. 58-10"),
        ("no. 2-3-4", "no. 2-3-4"),
        ("sec. “pp. <i>”", "sec. “<i>”"),
    ],
)
def test_locators(locator: str, printed: str) -> None:
    assert note("One", locator) == f"‘One’, {printed}"


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("A ‘b’ c", "‘A “b” c’"),
        ("A ’b’ c", "‘A ’b’ c’"),
        ("‘the peasants’ revolt’", "‘“the peasants’ revolt”’"),
        ("‘Kulaks’", "‘“Kulaks”’"),
        ("‘Kulaks’, ‘serfs’", "‘“Kulaks”, “serfs”’"),
        ("‘Kulaks’, ‘poor’", "‘“Kulaks”, “poor”’"),
        ("The “Doctors’ Plot” again", "‘The “Doctors’ Plot” again’"),
        ("the ‘what!’", "‘the “what!”’"),
        ("the ‘workers’ days!’", "‘the “workers’ days!”’"),
        ("the ‘workers’ 1930’", "‘the “workers’ 1930”’"),
        ("”A” b", "‘”A” b’"),
        ('"A" "b"', "‘“A” “b”’"),
        ('A 12" record', '‘A 12" record’'),
        ("“A ‘b” c’", "‘“A ‘b” c’’"),
        ("„A“ “b”", "‘„A“ “b”’"),
        ("„A” “b”", "‘„A” “b”’"),
        ("«A» and ‹b›", "‘«A» and ‹b›’"),
        ("“a ‘b “c” d’ e”", "‘“a ‘b “c” d’ e”’"),
        ('<i>“A”</i> <span class="nocase">b "c"</span>', "‘*“A”* b “c”’"),
    ],
)
def test_quotations(title: str, printed: str) -> None:
    assert note(title) == printed


def test_marks_of_quotation_are_the_locales() -> None:
    references = References([titled("The “Turn”")], locale="en-US")
    assert shown(references.note("x")) == "“The ‘Turn’”"


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("kulak", "“kulak.”"),
        ("How Many?", "“How Many?”"),
        ("The U.S.S.R.", "“The U.S.S.R.”"),
        ("The Struggle for…", "“The Struggle for…”"),
        ("“It’s Only a Joke, Comrade!”", "“‘It’s Only a Joke, Comrade!’”"),
        ("The “Turn”", "“The ‘Turn’.”"),
        ("Po “delu ‘Prompartii’”", "“Po ‘delu “Prompartii”’.”"),
        ("Der „deutsche Oktober“ 1923", "“Der „deutsche Oktober“ 1923.”"),
        ("<i>a</i> & b", "“<i>a</i> & b.”"),
    ],
)
def test_a_page_is_cited_by_its_title_with_one_stop(title: str, cited: str) -> None:
    assert quoted(title) == cited


@pytest.mark.parametrize(
    "title",
    [
        "a < b & c > d",
        "&amp; &#46;",
        "a</i> b",
        "<i>a",
        "<b>a</i>",
        "<em>a</em>",
        "</span>",
        '<i class="x">',
        "<!-- a -->",
    ],
)
def test_what_is_not_the_markup_of_csl_is_text(title: str) -> None:
    assert note(title) == f"‘{title}’".replace('"x"', "“x”")


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        ("Why?", "*Why?* n.d."),
        ("Why!", "*Why!* n.d."),
        ("Why…", "*Why…* n.d."),
        ("Etc.", "*Etc.* n.d."),
        ("Why?..", "*Why?..* n.d."),
        ("Why. . .", "*Why. . .* n.d."),
        ("A (b.)", "*A (b.)*. n.d."),
        ("A “b?”", "*A “b?”* n.d."),
        ("A «b?»", "*A «b?»*. n.d."),
        ("A <i>b?</i>", "*A *b? n.d."),
        ("A.B, etc., c", "*A.B, etc., c*. n.d."),
    ],
)
def test_no_stop_follows_a_stop(title: str, entry: str) -> None:
    assert shown(References([{"id": "x", "type": "book", "title": title}]).full("x")) == entry


def test_a_note_ends_as_its_title_does() -> None:
    assert note("Life in the U.S.S.R.", type="book") == "*Life in the U.S.S.R.*"


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("[Letter]", "[Letter]"),
        ("[A] b", "‘[A] b’"),
        ("a [B]", "‘a [B]’"),
        ("[A [B] c]", "[A [B] c]"),
        ("[]", "[]"),
        ("[A] [B]", "‘[A] [B]’"),
        ("[", "‘[’"),
    ],
)
def test_a_title_that_is_supplied_is_not_quoted(title: str, printed: str) -> None:
    assert note(title) == printed


def figes(id_: str, title: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, **FIGES, "title": title, **fields}


def test_works_that_share_a_note_are_found_and_told_apart_by_year() -> None:
    references = References(
        [
            figes("c", "Crimea: The Last Crusade", **{"title-short": "Crimea", "issued": {"date-parts": [[2010]]}}),
            figes("a", "crimea"),
            figes("b", "Crimea", issued={"date-parts": [[2011]]}),
            figes("e", "<i>Crimea</i>"),
            titled("Crimea", id="d"),
            titled("Crimea", id="f"),
            titled("Other", id="g"),
        ]
    )
    assert references.clashes() == [("b", "c"), ("d", "f")]
    assert [shown(references.note(id_, "p. 3")) for id_ in "cab"] == [
        *("Figes, *Crimea*, 2010, 3", "Figes, *crimea*, 3", "Figes, *Crimea*, 2011, 3"),
    ]
    assert shown(references.note("d")) == "‘Crimea’, n.d."
    assert shown(references.note("g")) == "‘Other’"
    assert shown(references.full("b")) == "Figes, Orlando. *Crimea*. 2011."


def test_three_works_that_share_a_note_are_three_pairs() -> None:
    references = References([figes(id_, "One") for id_ in "bca"])
    assert references.clashes() == [("a", "b"), ("a", "c"), ("b", "c")]


def test_works_without_titles_clash_too() -> None:
    assert References([{"id": id_, **FIGES} for id_ in "ab"]).clashes() == [("a", "b")]
    assert References([]).clashes() == []


def ordered(*records: dict[str, Any]) -> list[str]:
    named = [{"type": "book", **record} for record in records]
    return References(named).order([record["id"] for record in reversed(named)])


def by(id_: str, family: str, given: str = "A.", **fields: Any) -> dict[str, Any]:
    return {"id": id_, "author": [{"family": family, "given": given}], **fields}


def test_the_order_is_by_name_with_accents_in_their_place() -> None:
    names = ["Allen", "Åselius", "Balázs", "Émile", "Ermans", "Ģērmanis", "Gets", "Šmeral", "Zelt", "Хлевнюк", "Чуев"]
    assert ordered(*(by(name, name) for name in names)) == names


def test_the_order_is_by_given_name_then_alone_before_together_then_date_title_and_id() -> None:
    alone, with_b = [{"family": "A", "given": "Z."}], [{"family": "A", "given": "Z."}, {"family": "B", "given": "A."}]
    year = {"issued": {"date-parts": [[1930]]}}
    assert ordered(
        by("given", "A", "B."),
        {"id": "first", "author": alone, "issued": {"date-parts": [[1929, 12]]}, "title": "Z"},
        {"id": "year", "author": alone, **year, "title": "The Apple"},
        {"id": "title", "author": alone, **year, "title": "<i>Bear</i>"},
        {"id": "title-2", "author": alone, **year, "title": "Bear"},
        {"id": "month", "author": alone, "issued": {"date-parts": [[1930, 2]]}, "title": "A"},
        {"id": "range", "author": alone, "issued": {"date-parts": [[1931], [1935]]}, "title": "A"},
        {"id": "decade", "author": alone, "issued": {"literal": "1940s"}, "title": "A"},
        {"id": "century", "author": alone, "issued": {"literal": "20th century"}, "title": "A"},
        {"id": "before", "author": alone, "issued": {"literal": "before 2001"}, "title": "A"},
        {"id": "words", "author": alone, "issued": {"literal": "long ago"}, "title": "A"},
        {"id": "undated", "author": alone, "title": "A"},
        {"id": "together", "author": with_b, "issued": {"date-parts": [[1900]]}},
    ) == [
        *("given", "first", "year", "title", "title-2", "month", "range", "decade", "century", "before"),
        *("words", "undated", "together"),
    ]


def test_a_work_without_author_stands_by_editor_translator_or_title() -> None:
    assert ordered(
        by("f", "A"),
        {"id": "e", "editor": [{"family": "B"}], "translator": [{"family": "Z"}], "title": "Z"},
        {"id": "d", "translator": [{"literal": "C"}], "title": "Z"},
        {"id": "c", "title": "“The D”"},
        by("b", "E", editor=[{"family": "A"}]),
        {"id": "a", "title": "An F"},
    ) == list("fedcba")


def test_a_name_is_filed_as_it_is_inverted() -> None:
    def hagen(id_: str, given: str, **parts: str) -> dict[str, Any]:
        return {"id": id_, "author": [{"family": "Hagen", "given": given, **parts}]}

    assert ordered(
        hagen("h", "Mark"),
        hagen("g", "Mark", **{"non-dropping-particle": "van"}),
        hagen("f", "Mark", **{"non-dropping-particle": "von"}),
        hagen("e", "Mark", **{"non-dropping-particle": "von", "suffix": "Jr."}),
        hagen("d", "Max", **{"dropping-particle": "a"}),
        hagen("c", "Max", **{"dropping-particle": "b"}),
        hagen("b", "Maxim"),
        {"id": "a", "author": [{"family": "von Geldern", "given": "James"}]},
    ) == list("hgfedcba")


def test_the_order_takes_an_id_twice_and_leaves_out_the_others() -> None:
    references = References([by("a", "A"), by("b", "B"), by("c", "C")])
    assert references.order(iter(["c", "a", "c"])) == ["a", "c", "c"]


@pytest.mark.parametrize(
    ("written", "one_form"),
    [("978-0-19-873482-6", "9780198734826"), ("0-19-873482-4", "9780198734826"), ("0 19", "019")],
)
def test_an_isbn_has_one_form(written: str, one_form: str) -> None:
    assert isbn_13(written) == one_form


@pytest.mark.parametrize(
    ("record", "names"),
    [
        ({}, ""),
        ({"author": [{"literal": "The Editors of X"}]}, "The Editors of X"),
        ({"author": [{"family": "Figes", "given": "Orlando"}], "editor": [{"family": "Ek"}]}, "Figes, Orlando"),
        ({"author": [{"family": "Ree", "given": "Erik", "non-dropping-particle": "van"}]}, "Ree, Erik van"),
        (
            {"author": [{"family": "Roy", "given": "A.", "suffix": "Jr."}, {"family": "Ek", "given": "B."}]},
            "Roy, A., Jr., and B. Ek",
        ),
        ({"author": [{"family": "A"}, {"family": "B"}, {"literal": "C"}]}, "A, and others"),
        ({"editor": [{"family": "Millar", "given": "James"}]}, "Millar, James, ed."),
        ({"editor": [{"family": "A"}, {"family": "B"}]}, "A, and B, eds"),
        ({"translator": [{"family": "A"}]}, "A, trans."),
        ({"type": "chapter", "editor": [{"family": "A"}]}, ""),
        ({"keyword": "x", "editor": [{"family": "A"}]}, ""),
    ],
)
def test_an_index_shows_the_names_with_which_the_bibliography_begins(record: dict[str, Any], names: str) -> None:
    assert signed(titled("X", **{"type": "book", **record})) == names
