"""The names by which an entry is found: normalization, and the published transliteration tables."""

import pytest

from chronicle.link.names import normal, russian, ukrainian


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zinovʹev", "zinovev"),
        ("Zinov’ev", "zinovev"),
        ("Хрущёв", "хрущев"),
        ("I͡agoda", "iagoda"),
        ("Five-Year  Plan", "five year plan"),
        ("Order no. 00447", "order no 00447"),
        ("“Dizzy with Success”", "dizzy with success"),
    ],
)
def test_normal(text: str, plain: str) -> None:
    assert normal(text) == plain


@pytest.mark.parametrize(
    ("cyrillic", "name", "source"),
    [
        ("Ежов", "ezhov", "ALA-LC 2012: initial е is e"),
        ("Ежов", "yezhov", "BGN/PCGN 1947: е is ye at the start of a word"),
        ("Ягода", "iagoda", "ALA-LC 2012: я is i͡a"),
        ("Ягода", "yagoda", "BGN/PCGN 1947: я is ya"),
        ("Ягода", "jagoda", "scholarly: я is ja"),
        ("Зиновьев", "zinovev", "ALA-LC 2012: ь is ʹ"),
        ("Зиновьев", "zinovyev", "BGN/PCGN 1947: е is ye after ь"),
        ("Троцкий", "trotskii", "ALA-LC 2012: ц is t͡s, й is ĭ"),
        ("Троцкий", "trotskiy", "BGN/PCGN 1947: й is y"),
        ("Троцкий", "trockij", "scholarly: ц is c, й is j"),
        ("Троцкий", "trotsky", "popular: -ий is -y"),
        ("Хрущёв", "khrushchev", "ALA-LC 2012: ё is ë"),
        ("Щербаков", "shcherbakov", "all but the scholarly: щ is shch"),
        ("Щербаков", "scerbakov", "scholarly: щ is šč"),
        ("Юрий", "iurii", "ALA-LC 2012: ю is i͡u"),
        ("Юрий", "yuriy", "BGN/PCGN 1947: ю is yu"),
        ("колхоз", "kolkhoz", "ALA-LC and BGN/PCGN: х is kh"),
        ("колхоз", "kolxoz", "scholarly: х is x"),
    ],
)
def test_russian_by_the_published_tables(cyrillic: str, name: str, source: str) -> None:
    assert name in russian(cyrillic), source


@pytest.mark.parametrize("word", ["Хрущёв", "Объединённое", "Королёв", "Ёлка"])
def test_no_cyrillic_letter_is_left(word: str) -> None:
    assert all(name.isascii() for name in russian(word))


@pytest.mark.parametrize(
    ("cyrillic", "name", "source"),
    [
        ("Київ", "kyiv", "KMU 2010: ї is i within a word"),
        ("Київ", "kyyiv", "BGN/PCGN 1965: ї is yi"),
        ("Харків", "kharkiv", "all three"),
        ("Петлюра", "petliura", "ALA-LC and KMU 2010"),
        ("Петлюра", "petlyura", "BGN/PCGN 1965"),
        ("Юрій", "iurii", "ALA-LC"),
        ("Юрій", "yurii", "KMU 2010: ю is yu at the start of a word"),
        ("Згурський", "zghurskyi", "KMU 2010: зг is zgh"),
    ],
)
def test_ukrainian_by_the_published_tables(cyrillic: str, name: str, source: str) -> None:
    assert name in ukrainian(cyrillic), source
