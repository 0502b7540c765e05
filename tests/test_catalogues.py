"""The catalogues of the interface's other languages: whole, up to date, and true to the French."""

import re
from functools import cache

import pytest
from scripts.catalogue import catalogues, text_of, together, untranslated

from frfix.compiler.build import LOCALE
from frfix.compiler.catalogues import read_catalogue, sources

PATHS = sources(LOCALE)
UPDATE = "run « python scripts/catalogue.py », then translate what is new"
QUOTED = re.compile(r"“[^”]*”")
FIELD = re.compile(r"\{[^{}]*\}")

each_catalogue = pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")


@cache
def found():
    return catalogues()


def forms(message):
    """Return the pairs (French, other) of a message: two if it counts."""
    one, other = message.id, message.string
    return [(one, other)] if isinstance(one, str) else list(zip(one, other, strict=True))


def test_each_language_has_every_catalogue() -> None:
    for folder in LOCALE.iterdir():
        names = {path.relative_to(folder).with_suffix("").as_posix() for path in sources(folder)}
        assert names == set(found()), UPDATE


@each_catalogue
def test_it_holds_what_frfix_says_and_nothing_else(path) -> None:
    language, *name = path.relative_to(LOCALE).with_suffix("").parts
    written = text_of(language, found()["/".join(name)], together([path]))
    assert path.read_text(encoding="utf-8") == written, UPDATE


@each_catalogue
def test_every_message_is_translated(path) -> None:
    assert untranslated(read_catalogue(path)) == []


@each_catalogue
def test_a_translation_holds_the_values_of_the_french_and_is_set_in_its_own_way(path) -> None:
    for message in filter(lambda message: message.id, read_catalogue(path)):
        for french, other in forms(message):
            if other:
                assert set(FIELD.findall(other)) == set(FIELD.findall(french)), other
                assert "'" not in other, "the apostrophe of a text for people is curved"
                # What is quoted is French, and keeps its spaces.
                assert not re.search(r"\s[:;?!]", QUOTED.sub("“”", other)), other
                assert (french[-1] in ".?!…") == (other[-1] in ".?!…"), other
