"""frfix finds nothing wrong with what it says itself; what rules say of themselves is held beside them."""

import re
from collections.abc import Iterator

import pytest
from scripts.catalogue import Message, catalogues

import frfix
from frfix.rules.registry import load_rules
from frfix.settings import Settings

WORDS = Settings(words=frozenset({"frfix", "dic", "docx", "odt", "init", "text", "depuis-le-debut"}))
NUMBER = re.compile(r"\{(?:count|n|shown|left)\}")
FIELD = re.compile(r"\{[^{}]*\}")
EXCEPTIONS = {
    " ”": "a sign that is named",
}
FOUND = catalogues()


def said(catalogue: str) -> Iterator[str]:
    """Yield the messages of a catalogue, their fields filled, but for what rules say of themselves."""
    of_rules = {text for rule in load_rules() for text in (rule.message, rule.explanation)}
    for message, place in FOUND[catalogue].items():
        if place.endswith(".py") and message not in of_rules:
            yield from filled(message)


def filled(message: Message) -> Iterator[str]:
    forms = [message] if isinstance(message, str) else message
    for number, form in enumerate(forms, start=1):
        text = FIELD.sub("X", NUMBER.sub(str(number), form)).lstrip()
        yield text[:1].upper() + text[1:]


@pytest.mark.parametrize("catalogue", [name for name in FOUND if any(said(name))])
def test_nothing_is_wrong_with_its_own_messages(catalogue: str) -> None:
    found = [
        (text, text[one.start : one.end], one.rule)
        for text in said(catalogue)
        for one in frfix.check(text, WORDS)
        if not inside_quotation(text, one.start)
    ]
    assert [one for one in found if one[1] not in EXCEPTIONS] == []


def inside_quotation(text: str, at: int) -> bool:
    """Whether a passage is quoted, and may be wrong on purpose."""
    return text.rfind("«", 0, at) > text.rfind("»", 0, at)
