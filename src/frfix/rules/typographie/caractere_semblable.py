"""A Cyrillic or Greek letter inside a Latin word that looks like a Latin one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE
from frfix.rules.base import Context, Rule
from frfix.rules.surface import words_with

_LOOKALIKES: Final = str.maketrans(
    "аеорсухіѕјԁһԛԝАВЕКМНОРСТХІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧνⅰⅼ",
    "aeopcyxisjdhqwABEKMHOPCTXIJSoABEZHIKMNOPTYXvil",
)
_STRANGE: Final = re.compile("[\u0370-\u052f]")


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    text = block.text
    for start, end in words_with(_STRANGE, text):
        word = text[start:end]
        latin = word.translate(_LOOKALIKES)
        if latin != word and _STRANGE.search(latin) is None and _is_mixed(word):
            yield rule.at(block.start + start, block.start + end, latin)


def _is_mixed(word: str) -> bool:
    """Whether more than half of ``word`` is Latin."""
    return len(_STRANGE.findall(word)) * 2 < len(word)


RULE = Rule(
    id="typographie/caractere-semblable",
    message="Une lettre d’un autre alphabet se cache dans ce mot.",
    explanation="Des lettres cyrilliques ou grecques ressemblent aux nôtres : le mot paraît juste, mais aucune recherche "
    "ne le trouve.",
    corrects=(("La séance est оuverte par le maire.", "La séance est ouverte par le maire."),),
    accepts=("La séance est ouverte.", "Le mot russe мир veut dire paix.", "Une résistance de 5 kΩ, 3 μm."),
    norm=f"Unicode, {EVERYWHERE}",
    priority=5,
    on_block=_check,
)
