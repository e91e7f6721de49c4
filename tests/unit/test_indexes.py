"""The long lists: the index of the sources, what narrows the people, the words by which an item is found."""

from chronicle.blocks import Closed, Folded, Item, Jumps, Listing, Page, Sieve
from chronicle.kinds import Corpus
from chronicle.kinds.lives import groups_of
from chronicle.kinds.person import Person
from chronicle.kinds.sieves import chosen, found_by
from chronicle.kinds.source import Source
from chronicle.kinds.term import Term
from chronicle.kinds.works import MOST, times_cited
from chronicle.prose import Line, Reference, Text
from unit.link.small import SUBJECT, corpus

WORKS = {
    "source:viola": "title: Rebels\nauthor: [{family: Viola, given: Lynne}]\nissued: 1996",
    "source:davies": "title: Hunger\nauthor: [{family: Davies, given: R. W.}, {family: Wheatcroft, given: Stephen}]",
    "source:reader": "title: Papers\neditor: [{family: Berg, given: A.}, {family: Ek, given: B.}, {family: Oe, given: C.}]",
    "source:lexicon": "title: The Lexicon\neditor: [{family: Oe}]\nissued: 1990\ncontents: [{at: s.v. “A”}]",
    "source:nobody": "title: A List\nissued: 1930",
    "event:a": "text: |\n  x [@viola; @davies, p. 2] y [@viola, p. 3][^n].\n\n  [^n]: As [@viola] says.",
}


def words(line: Line) -> str:
    return "".join(
        node.text if isinstance(node, Text) else words(node.children)
        for node in line
        if isinstance(node, Text | Reference)
    )


def told(item: Item) -> str:
    return words((*item.lead, *item.rest))


def index(here: Corpus) -> Page:
    return next(page for page in Source.pages(here) if page.head.path == "sources/index.md")


def test_a_source_is_counted_wherever_a_text_cites_it_but_on_its_own_page() -> None:
    here = corpus({**WORKS, "source:self": "text: 'It says so itself [@self], against [@viola].'"})
    assert times_cited(here) == {"viola": 4, "davies": 1}


def test_the_index_has_author_year_title_and_times_by_letters_and_the_nameless_last() -> None:
    page = index(corpus(WORKS))
    rows = [told(item) for block in page.blocks if isinstance(block, Listing) for item in block.items]
    assert rows == [
        "Berg, A., and others, eds. n.d. Papers — named beside the text",
        "Davies, R. W., and Stephen Wheatcroft. n.d. Hunger — cited once",
        "The Lexicon, 1990 — named beside the text",
        "Viola, Lynne. 1996. Rebels — cited 3\N{NO-BREAK SPACE}times",
    ]
    assert isinstance(page.blocks[-1], Folded)
    assert isinstance(page.blocks[-1].blocks[0], Listing)
    assert [told(item) for item in page.blocks[-1].blocks[0].items] == ["A List, 1930 — named beside the text"]
    rail = next(block for block in page.blocks if isinstance(block, Jumps) and block.rail)
    assert [getattr(link[0], "href", "") for link in rail.links] == [
        "#letter-b",
        "#letter-d",
        "#letter-l",
        "#letter-v",
        "#without-author",
    ]


def test_the_sieve_counts_what_there_is_and_offers_nothing_else() -> None:
    sieve = next(block for block in index(corpus(WORKS)).blocks if isinstance(block, Sieve))
    assert sieve.count == "5 works"
    assert [(c.key, [(o.value, o.count) for o in c.options]) for c in sieve.choices] == [
        ("kind", [("report", 5)]),
        ("language", [("en", 5)]),
        ("read", [("whole", 5)]),
    ]


def test_the_works_cited_most_stand_first_where_there_are_many() -> None:
    many = {f"source:w{n}": f"title: W{n}" for n in range(MOST)}
    assert not [b for b in index(corpus({**many})).blocks if isinstance(b, Listing) and b.ordered]
    most = [b for b in index(corpus({**WORKS, **many})).blocks if isinstance(b, Listing) and b.ordered]
    assert [len(block.items) for block in most] == [MOST]
    assert told(most[0].items[0]) == "Viola, Lynne. 1996. Rebels — cited 3\N{NO-BREAK SPACE}times"
    assert not any(item.data for item in most[0].items)  # the sieve narrows the list, and not this one


def test_a_list_is_narrowed_from_twenty_one_entries_on() -> None:
    def sieves(count: int) -> list[object]:
        here = corpus({f"term:t{n}": f"title: T{n}" for n in range(count)})
        return [block for page in Term.pages(here) for block in page.blocks if isinstance(block, Sieve)]

    assert sieves(20) == []
    assert sieves(21) == [Sieve("Find", "21 terms")]


def test_people_are_grouped_by_manner_of_death_and_by_decade_of_birth() -> None:
    subject = f"{SUBJECT}manners: [{{id: natural}}, {{id: in-war, label: in the war}}]\n"
    people = {
        "person:a": "title: Ann\nsort: Ann\nborn: 1879\nmanner: in-war",
        "person:b": "title: Ben\nsort: Ben\nborn: 1871~\nmanner: in-war",
        "person:c": "title: Cem\nsort: Cem\nborn: 1880",
    }
    here = corpus(people, subject=subject)
    made = [
        (block.name, [(row.name, words(row.values[0])) for row in block.rows])
        for block in groups_of(here.of(Person), here)
    ]
    assert [type(block) for block in groups_of(here.of(Person), here)] == [Closed, Closed]
    assert [(name, [row[0] for row in rows]) for name, rows in made] == [
        ("By manner of death", ["in the war, 2"]),
        ("By year of birth", ["1870s", "1880s"]),
    ]
    assert made[1][1][0][1] == " about 1871,  1879"  # the names are those of the entries


def test_an_item_is_found_by_words_that_it_does_not_show() -> None:
    assert found_by(("Иван Иванов", "Ivan “Vanya” Ivanov", "O’Neill"), "Ivanov, Ivan") == {
        "words": "иван иванов vanya o’neill"
    }
    assert found_by(("Ivan",), "IVAN") == {}
    assert found_by(("<b onx='1'>[a](b) _c_",)) == {"words": "b onx 1 a c"}


def test_a_choice_has_its_options_in_the_order_given() -> None:
    items = [Item((), data={"k": value}) for value in "bab"] + [Item(())]
    made = chosen("k", "Kind", {"a": "Apple", "b": "Pear", "c": "Plum"}, items)
    assert [(option.label, option.count) for option in made.options] == [("Apple", 1), ("Pear", 2)]
