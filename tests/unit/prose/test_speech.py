"""Words in another script say in what language they are."""

import re

from chronicle.prose import Break, Emphasis, Line, Link, Ref, Reference, Strong, Text, spoken

CYRILLIC = re.compile("[Ѐ-ӿ]")
LANGUAGES = (("uk", CYRILLIC, re.compile("[ґєіїҐЄІЇ]")), ("ru", CYRILLIC, None), ("el", re.compile("[Ͱ-Ͽ]"), None))


def told(line: Line) -> list[tuple[str, str | None]]:
    return [(node.text, node.lang) for node in spoken(line, LANGUAGES) if isinstance(node, Text)]


def test_words_are_told_apart() -> None:
    assert told((Text("the кулак, said"),)) == [("the ", None), ("кулак", "ru"), (", said", None)]
    assert told((Text("Київ and Киев"),)) == [("Київ", "uk"), (" and ", None), ("Киев", "ru")]
    assert told((Text("λόγος или слово"),)) == [("λόγος", "el"), (" ", None), ("или слово", "ru")]


def test_accents_apostrophes_and_signs_between_words_split_nothing() -> None:
    assert told((Text("бу́ква, «дело» № 5"),)) == [("бу́ква, «дело", "ru"), ("» № 5", None)]
    assert told((Text("об'єднання й обʼєднання"),)) == [("об'єднання й обʼєднання", "uk")]
    assert told((Text("слово́ X слово́"),)) == [("слово́", "ru"), (" X ", None), ("слово́", "ru")]
    assert told((Text("№ 5, я."),)) == [("№ 5, ", None), ("я", "ru"), (".", None)]


def test_what_says_its_language_already_keeps_it() -> None:
    assert told((Text("Ежов", "bg"), Text("plain"))) == [("Ежов", "bg"), ("plain", None)]


def test_words_inside_other_nodes_are_told_apart_too() -> None:
    word, told_apart = (Text("кулак"),), (Text("кулак", "ru"),)
    ref = Ref("term", "kulak")
    line = (Emphasis(word), Break(), Strong(word), Link("x", word), Reference(ref, word))
    apart = (Emphasis(told_apart), Break(), Strong(told_apart), Link("x", told_apart), Reference(ref, told_apart))
    assert spoken(line, LANGUAGES) == apart


def test_letters_that_no_language_claims_stay_plain() -> None:
    only_ukrainian = LANGUAGES[:1]
    assert [n.lang for n in spoken((Text("слово"),), only_ukrainian) if isinstance(n, Text)] == [None]
