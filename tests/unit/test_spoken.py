"""Words in another script say in what language they are."""

import pytest

from chronicle.model.site import Tongue
from chronicle.render.spoken import spoken_in

SPEAK = spoken_in((Tongue("uk", "Ѐ-ӿ", "ґєії", "'’ʼ"), Tongue("ru", "Ѐ-ӿ"), Tongue("ka", "ა-ჿ")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plain", "plain"),
        ("кулак", '<span lang="ru">кулак</span>'),
        ("a fist (кулак)", 'a fist (<span lang="ru">кулак</span>)'),
        ("Иосиф Сталин, 1879", '<span lang="ru">Иосиф Сталин</span>, 1879'),
        ("Київ", '<span lang="uk">Київ</span>'),
        ("Кула\u0301к", '<span lang="ru">Кула\u0301к</span>'),
        ("Кулака\u0301.", '<span lang="ru">Кулака\u0301</span>.'),
        ("кол\u00adхоз", '<span lang="ru">кол\u00adхоз</span>'),
        ("Об'єднання", '<span lang="uk">Об\'єднання</span>'),
        ("Об’єднання", '<span lang="uk">Об’єднання</span>'),
        ("იოსებ and Сталин", '<span lang="ka">იოსებ</span> and <span lang="ru">Сталин</span>'),
    ],
)
def test_spoken(text: str, said: str) -> None:
    assert SPEAK(text) == said


def test_without_tongues_nothing_is_marked() -> None:
    assert spoken_in(())("кулак") == "кулак"
