"""Addresses: a page of the site as another page links to it, and as the browser asks for it."""

import pytest

from chronicle.link import address, relative


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("people/lenin.md", "/people/trotsky.md", "trotsky.md"),
        ("people/lenin.md", "people/trotsky.md", "trotsky.md"),
        ("people/lenin.md", "/glossary/kulak.md", "../glossary/kulak.md"),
        ("people/lenin.md", "/glossary/kulak.md#word", "../glossary/kulak.md#word"),
        ("people/lenin.md", "/people/lenin.md", "lenin.md"),
        ("people/lenin.md", "/people/lenin.md#offices", "#offices"),
        ("people/lenin.md", "/index.md", "../index.md"),
        ("index.md", "/glossary/kulak.md", "glossary/kulak.md"),
        ("a/b/c.md", "/a/d.md", "../d.md"),
    ],
)
def test_a_page_as_another_links_to_it(here: str, there: str, link: str) -> None:
    assert relative(here, there) == link


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        ("kulak.md", "kulak/"),
        ("../glossary/kulak.md", "../glossary/kulak/"),
        ("../glossary/kulak.md#word", "../glossary/kulak/#word"),
        ("../people/index.md", "../people/"),
        ("../people/index.md#L", "../people/#L"),
        ("index.md", ""),
        ("card-index.md", "card-index/"),
        ("#word", "#word"),
    ],
)
def test_a_link_as_the_browser_needs_it(link: str, asked: str) -> None:
    assert address(link) == asked
