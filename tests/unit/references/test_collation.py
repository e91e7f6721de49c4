"""How names and titles are filed, and the forms of numbers."""

import pytest

from chronicle.references import initial, sort_key, valid_doi, valid_isbn


@pytest.mark.parametrize(
    "words",
    [
        ["A", "Aa", "Allen, Barbara", "Allen, Robert", "Åselius", "Ashe", "Zelt"],
        ["Émile", "Emily", "Šmeral", "Smith"],
        ["resume", "résumé", "resumes"],
        ["Van Ree", "Vance"],
        ["Gerhard", "Ģērmanis", "Germany", "Łódź", "Lom", "Øre", "Ost"],
        ["1 May", "10 May", "2 May", "Anna", "Андреев", "Ёлкин", "Ельцин", "Жданов"],
        ["The Anvil", "An Apple Cart", "A Book", "The Cat"],
        ["Theatre", "The Thing"],
    ],
)
def test_order(words: list[str]) -> None:
    backwards = list(reversed(words))
    backwards.sort(key=sort_key)
    assert backwards == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Gulag", "gulag"),
        ("a gulag", "GULAG"),
        ("An  apple", "apple"),
        ("“The Turn”", "Turn"),
        ("O’Neill", "ONeill"),
        ("Bolʹshaia", "Bolshaia"),
        ("Zinov'ev", "Zinovev"),
        ("five-year plan", "Five Year Plan"),
        ("White Sea–Baltic", "White Sea / Baltic"),
        ("black/white", "black white"),
        ("a\tb\nc", "b c"),
        ("Tsaritsyn (Stalingrad)", "Tsaritsyn Stalingrad"),
        ("[Letter]", "letter"),
        ("U.S.S.R.", "USSR"),
    ],
)
def test_what_counts_for_nothing(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("é", "e"),
        ("Theatre", "atre"),
        ("A.", ""),
        ("A", ""),
        ("The", ""),
        ("Anna", "na"),
        ("of the Gulag", "of Gulag"),
        ("Les Temps", "Temps"),
        ("58-10", "5810"),
        ("The A Team", "Team"),
    ],
)
def test_what_counts(one: str, other: str) -> None:
    assert sort_key(one) != sort_key(other)


def test_a_key_is_letters_then_accents() -> None:
    letters, accents = sort_key("é")
    assert sort_key("e")[0] == letters
    assert sort_key("e")[1] < accents
    assert sort_key("") == ((), ())


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("émigré", "E"),
        ("Šmeral", "S"),
        ("Ģērmanis", "G"),
        ("Åselius", "A"),
        ("Łódź", "L"),
        ("øre", "O"),
        ("Æon", "A"),
        ("The Gulag", "G"),
        ("“A New Life”", "N"),
        ("ёлка", "Е"),
        ("йод", "Й"),
        ("іскра", "І"),
        ("58-10", "5"),
        ("…", "#"),
        ("", "#"),
        ("a", "A"),
    ],
)
def test_initials(text: str, letter: str) -> None:
    assert initial(text) == letter


@pytest.mark.parametrize("isbn", ["9780195104592", "978-0-19-510459-2", "0-19-510459-5", "0195104595", "080442957X"])
def test_an_isbn(isbn: str) -> None:
    assert valid_isbn(isbn) is True


@pytest.mark.parametrize("isbn", ["9780195104593", "019510459X", "", "978", "isbn", "9790195104592x"])
def test_not_an_isbn(isbn: str) -> None:
    assert valid_isbn(isbn) is False


@pytest.mark.parametrize(
    "doi",
    [
        "10.2307/2166597",
        "10.1080/09668130600652159",
        "10.1000.10/123456",
        "10.1002/(SICI)1099-0879(199706)4:2_123::AID_3.0.CO;2-Q",
        "10.123456789/x",
    ],
)
def test_a_doi(doi: str) -> None:
    assert valid_doi(doi) is True


@pytest.mark.parametrize(
    "doi",
    [
        "https://doi.org/10.2307/2166597",
        "doi:10.2307/2166597",
        "10.2307/",
        "10.2307",
        "10.23/1",
        "11.2307/1",
        "10.2307/21 66",
        "10.2307/21\n",
        "10.2307/2166597.",
        "10.2307/2166597,",
        "10.1234567890/x",
        "",
    ],
)
def test_not_a_doi(doi: str) -> None:
    assert valid_doi(doi) is False
