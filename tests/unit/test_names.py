"""The names by which an entry is found: the normal form, the published tables of transliteration, the cases of surnames."""

from collections.abc import Callable
from functools import cache

import iuliia
import pytest
import translitua

from chronicle.kinds import Corpus, Writing
from chronicle.link.inflection import case_forms, surname_of
from chronicle.link.names import Names
from chronicle.link.normal import Normal
from chronicle.link.transliterate import transliterators
from chronicle.load import load
from chronicle.prose import Text, spoken
from conftest import ROOT


@cache
def corpus() -> Corpus:
    found, _ = load(ROOT / "data")
    assert found
    return found


WRITING: Writing = corpus().writing
SCRIPTS = {script.id: script for script in WRITING.scripts}
NAMES = Names(corpus())
normal = NAMES.normal


def latin(script: str, system: str, text: str) -> str:
    return normal(transliterators(SCRIPTS[script])[system](text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Zinovʹev", "zinovev"),
        ("Zinov’ev", "zinovev"),
        ("Zinovʼev", "zinovev"),
        ("Zinov′ev", "zinovev"),
        ("Zinov`ev", "zinovev"),
        ("Zinov´ev", "zinovev"),
        ("Хрущёв", "хрущев"),
        ("Зино́вьев", "зиновев"),
        ("Объединение", "обединение"),
        ("Ґудзь", "гудз"),
        ("Ленинъ", "ленин"),
        ("Кіевъ", "киев"),
        ("I͡agoda", "iagoda"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Łódź", "lodz"),
        ("ﬁve", "five"),
        ("кол\u00adхоз", "колхоз"),
        ("col\u00adlec\u00adtive", "collective"),
        ("Five-Year  Plan", "five year plan"),
        ("five‑year plan", "five year plan"),
        ("Order no. 00447", "order no 00447"),
        ("“Dizzy with Success”", "dizzy with success"),
        ("O’Neill", "oneill"),
        ("№ 1", "no 1"),
        ("", ""),
        ("—", ""),
    ],
)
def test_normal(text: str, plain: str) -> None:
    assert normal(text) == plain


def test_the_normal_form_is_its_own_normal_form() -> None:
    every = [chr(point) for point in range(0x3000) if not 0xD800 <= point < 0xE000]
    assert [letter for letter in every if normal(normal(letter)) != normal(letter)] == []


def test_without_a_table_only_case_marks_and_signs_are_levelled() -> None:
    assert Normal(Writing().normal)("Zinov’ev, É. 7") == "zinov ev e 7"


@pytest.mark.parametrize(
    ("cyrillic", "system", "name", "why"),
    [
        ("Ежов", "ru-ala-lc", "ezhov", "initial е is e"),
        ("Ежов", "ru-bgn-pcgn", "yezhov", "е is ye at the start of a word"),
        ("Ягода", "ru-ala-lc", "iagoda", "я is i͡a"),
        ("Ягода", "ru-bgn-pcgn", "yagoda", "я is ya"),
        ("Ягода", "ru-scholarly", "jagoda", "я is ja"),
        ("Зиновьев", "ru-ala-lc", "zinovev", "ь is ʹ"),
        ("Зиновьев", "ru-bgn-pcgn", "zinovyev", "е is ye after ь"),
        ("Троцкий", "ru-ala-lc", "trotskii", "ц is t͡s, й is ĭ"),
        ("Троцкий", "ru-bgn-pcgn", "trotskiy", "й is y"),
        ("Троцкий", "ru-scholarly", "trockij", "ц is c, й is j"),
        ("Троцкий", "ru-popular", "trotsky", "-ий is -y"),
        ("Хрущёв", "ru-ala-lc", "khrushchev", "ё is ë"),
        ("Хрущёв", "ru-popular", "khrushchyov", "ё is yo"),
        ("Щербаков", "ru-scholarly", "scerbakov", "щ is šč"),
        ("колхоз", "ru-scholarly", "kolxoz", "х is x"),
        ("колхоз", "ru-scholarly-ch", "kolchoz", "х is ch"),
        ("Подъячий", "ru-bgn-pcgn", "podyachiy", "ъ is a sign, and parts no words"),
        ("съезд", "ru-bgn-pcgn", "syezd", "е is ye after ъ"),
        ("Зиновьев", "ru-german", "sinowjew", "з is s, в is w, е is je after ь"),
        ("Ежов", "ru-german", "jeschow", "initial е is je, ж is sch"),
        ("Ежов", "ru-steinitz", "jeshow", "ж is sh"),
        ("Троцкий", "ru-german", "trozki", "ц is z, final й after и is left out"),
        ("Троцкий", "ru-german-older", "trotzki", "ц is tz"),
        ("Хрущёв", "ru-german", "chruschtschow", "ё is o after щ"),
        ("Есенин", "ru-german", "jessenin", "с is ss between vowels"),
        ("Алексей", "ru-german", "alexei", "кс is x, final й is i"),
        ("Чуйков", "ru-german", "tschuikow", "й is i before a consonant"),
        ("Новороссийск", "ru-german", "noworossijsk", "й is j after и before a consonant"),
        ("йогурт", "ru-german", "jogurt", "й is j before a vowel"),
        ("Ильич", "ru-german", "iljitsch", "ь is j before и"),
        ("Горького", "ru-german", "gorkowo", "г is w in -ого"),
        ("Тухачевский", "ru-french", "toukhatchevski", "у is ou, х kh, ч tch"),
        ("Сергей", "ru-french", "serguei", "г is gu before е"),
        ("Екатеринбург", "ru-french", "iekaterinbourg", "initial е is ie"),
        ("Киев", "ru-french", "kiev", "е is e after и"),
        ("Дудаев", "ru-french", "doudaiev", "е is ïe after another vowel"),
        ("Васильев", "ru-french", "vassiliev", "с is ss between vowels, е is ie after ь"),
        ("Гагарин", "ru-french", "gagarine", "final -ин is -ine"),
        ("Солженицын", "ru-french", "soljenitsyne", "final -ын is -yne"),
        ("Грозный", "ru-french", "grozny", "й is left out in -ый"),
        ("Берия", "ru-french", "beria", "я is a after и"),
    ],
)
def test_russian_by_the_published_tables(cyrillic: str, system: str, name: str, why: str) -> None:
    assert latin("russian", system, cyrillic) == name, why


@pytest.mark.parametrize(
    ("cyrillic", "system", "name", "why"),
    [
        ("Київ", "uk-2010", "kyiv", "ї is i within a word"),
        ("Київ", "uk-bgn-pcgn", "kyyiv", "ї is yi"),
        ("Петлюра", "uk-ala-lc", "petliura", "ю is i͡u"),
        ("Петлюра", "uk-bgn-pcgn", "petlyura", "ю is yu"),
        ("Юрій", "uk-2010", "yurii", "ю is yu at the start of a word"),
        ("Згурський", "uk-2010", "zghurskyi", "зг is zgh"),
        ("Солов'янко", "uk-2010", "solovianko", "an apostrophe does not begin a word"),
        ("Ґудзь", "uk-2010", "gudz", "ґ is g"),
        ("Грушевський", "uk-german", "hruschewskyj", "г is h, в is w"),
        ("Грушевський", "uk-french", "hrouchevskyy", "у is ou, ш is ch"),
    ],
)
def test_ukrainian_by_the_published_tables(cyrillic: str, system: str, name: str, why: str) -> None:
    assert latin("ukrainian", system, cyrillic) == name, why


def real_names(*fields: str) -> list[str]:
    """Every name of the corpus that stands in one of these fields."""
    found = [entry.forms_of_name.get(field, getattr(entry, field, None)) for entry in corpus() for field in fields]
    return sorted({str(name) for name in found if name and NAMES.script_of(name)})


@pytest.mark.parametrize(
    ("system", "library"),
    [
        ("ru-ala-lc", iuliia.ALA_LC.translate),
        ("ru-bgn-pcgn", iuliia.BGN_PCGN.translate),
        ("ru-scholarly", iuliia.SCIENTIFIC.translate),
        ("ru-popular", iuliia.WIKIPEDIA.translate),
    ],
)
def test_a_table_agrees_with_the_library_iuliia_on_every_real_name(system: str, library: Callable[[str], str]) -> None:
    """Without ё, for which iuliia leaves the Cyrillic letter, and with its signs for ъ and ь, and its points, left out."""
    names = real_names("cyrillic", "original")
    assert len(names) > 300
    ours = transliterators(SCRIPTS["russian"])[system]
    for name in names:
        plain = name.lower().replace("ё", "е")
        theirs = library(plain).replace("”", "").replace("·", "")
        assert normal(ours(plain)) == normal(theirs), name


@pytest.mark.parametrize(
    ("system", "table"),
    [
        ("uk-ala-lc", translitua.UkrainianALALC),
        ("uk-bgn-pcgn", translitua.UkrainianBGN),
        ("uk-2010", translitua.UkrainianKMU),
        ("uk-french", translitua.UkrainianFrench),
    ],
)
def test_a_table_agrees_with_the_library_translitua_on_every_real_name(system: str, table: object) -> None:
    names = real_names("ukrainian")
    assert len(names) >= 12
    ours = transliterators(SCRIPTS["ukrainian"])[system]
    for name in [*names, "Юрій Згурський", "Європа", "Єгор Ґудзь", "Щедрик", "Їжак"]:
        assert normal(ours(name)) == normal(translitua.translit(name.lower(), table)), name


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_table_leaves_a_letter_or_lacks_its_source(script: str) -> None:
    letters = "".join(SCRIPTS[script].systems[0].letters)
    for system in SCRIPTS[script].systems:
        assert len(system.source) > 20, system.id
        assert latin(script, system.id, f"{letters} {letters[::-1]}").replace(" ", "").isascii(), system.id


def forms(script: str, name: str) -> tuple[str, ...]:
    cases = SCRIPTS[script].cases
    assert cases
    return case_forms(name, cases)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ленин", "ленина ленину лениным ленине"),
        ("Солженицын", "солженицына солженицыну солженицыным солженицыне"),
        ("Киров", "кирова кирову кировым кирове"),
        ("Хрущёв", "хрущёва хрущёву хрущёвым хрущёве"),
        ("Троцкий", "троцкого троцкому троцким троцком"),
        ("Горький", "горького горькому горьким горьком"),
        ("Толстой", "толстого толстому толстым толстом"),
        ("Подъячий", "подъячего подъячему подъячим подъячем"),
        ("Ягода", "ягоды ягоде ягоду ягодой"),
        ("Берия", "берии берию берией"),
        ("Якир", "якира якиру якиром якире"),
        ("Каганович", "кагановича кагановичу кагановичем кагановиче"),
        ("Врангель", "врангеля врангелю врангелем врангеле"),
        ("Ахматова", "ахматовой ахматову"),
        ("Крупская", "крупской крупскую"),
        ("Махно", ""),
        ("Орджоникидзе", ""),
        ("Черных", ""),
    ],
)
def test_a_russian_surname_by_its_cases(name: str, expected: str) -> None:
    assert " ".join(forms("russian", name)) == expected


def test_a_whole_name_changes_with_its_surname() -> None:
    found = forms("russian", "Лев Давидович Троцкий")
    assert {"льва давидовича троцкого", "львом давидовичем троцким"} <= set(found)


def test_a_womans_surname_in_a_consonant_does_not_change() -> None:
    assert (
        "арманд" not in " ".join(forms("russian", "Инесса Фёдоровна Арманд")).replace("фёдоровны арманд", "").split()[0]
    )
    assert all(form.endswith(" арманд") for form in forms("russian", "Инесса Фёдоровна Арманд"))


def test_what_stands_in_brackets_is_no_surname() -> None:
    assert surname_of("Николай II (Николай Александрович Романов)") == "ii"
    assert "николая ii" in forms("russian", "Николай II (Николай Александрович Романов)")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Микола Скрипник", "скрипника"),
        ("Симон Петлюра", "петлюри"),
        ("Михайло Грушевський", "грушевського"),
        ("Павло Скоропадський", "павла скоропадського"),
    ],
)
def test_a_ukrainian_surname_by_its_cases(name: str, form: str) -> None:
    assert form in forms("ukrainian", name)


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Київ", "ukrainian"),
        ("Харків", "ukrainian"),
        ("Киев", "russian"),
        ("Kiev", None),
        ("1917", None),
        ("იოსებ", None),
    ],
)
def test_the_script_of_a_text(text: str, script: str | None) -> None:
    found = NAMES.script_of(text)
    assert (found.id if found else None) == script


def test_compounds_are_names_written_together_too() -> None:
    assert list(NAMES.written("Brest-Litovsk")) == ["brest litovsk", "brestlitovsk"]
    assert list(NAMES.written("Counter-Revolution"))[1] == "counterrevolution"
    assert list(NAMES.written("a - b")) == ["a b"]


def test_the_title_of_a_cited_work_is_put_into_latin_letters_as_a_library_does_it_alone() -> None:
    system = next(iter(transliterators(SCRIPTS["russian"]).values()))
    cited = [
        entry
        for entry in corpus()
        if entry.kind.cited and (script := NAMES.script_of(entry.title)) and script.id == "russian"
    ]
    assert len(cited) > 20
    for entry in cited:
        names = NAMES.of(entry)
        assert NAMES.normal(system(entry.title)) in names
        assert not set(names) & {
            name for name in NAMES.written(entry.title) if name not in NAMES.written(entry.title, systems=1)
        }


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Київ", "uk"), ("ЇЖАК", "uk"), ("кулак", "ru"), ("Ежов", "ru"), ("ევგენი", None), ("Kiev", None)],
)
def test_the_language_in_which_a_text_is_read_aloud(text: str, lang: str | None) -> None:
    assert spoken((Text(text),), WRITING.languages) == (Text(text, lang),)


def test_without_scripts_no_language_is_told() -> None:
    assert spoken((Text("кулак"),), Writing().languages) == (Text("кулак"),)
