"""A character that cannot be seen inside or beside a word: zero-width space, byte order mark…"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.i18n import N_, _
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE
from frfix.rules.base import Context, Rule, Trigger

_NAMES: Final = {
    "\u200b": N_("espace sans chasse"),
    "\u200c": N_("antiliant sans chasse"),
    "\u200d": N_("liant sans chasse"),
    "\u2060": N_("gluon de mots"),
    "\ufeff": N_("marque d’ordre des octets"),
    "\u200e": N_("marque de gauche à droite"),
}
_NOTHING: Final = dict.fromkeys(map(ord, _NAMES))
_BEYOND_LATIN: Final = "\u0370"


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token, text = tokens[index], block.text
    start = token.start - block.start
    end = start + 1
    # Of two in one word, the first mends both.
    while start and (text[start - 1].isalpha() or text[start - 1] in _NAMES):
        start -= 1
        if text[start] in _NAMES:
            return
    while end < len(text) and (text[end].isalpha() or text[end] in _NAMES):
        end += 1
    word = text[start:end]
    # Other scripts and emojis need some of them.
    around = text[max(0, start - 1) : start] + word.translate(_NOTHING) + text[end : end + 1]
    if any(sign >= _BEYOND_LATIN and not "\u2000" <= sign < "\u2070" for sign in around):
        return
    yield rule.at(
        block.start + start,
        block.start + end,
        word.translate(_NOTHING),
        message=_("Il y a ici un caractère invisible (U+{code:04X}, {name}).").format(
            code=ord(token.text), name=_(_NAMES[token.text])
        ),
    )


RULE = Rule(
    id="typographie/caractere-invisible",
    message="Il y a ici un caractère invisible.",
    explanation="Un caractère sans largeur vient d’un copier-coller : il empêche de trouver le mot, de le vérifier et de "
    "le couper. Le trait d’union conditionnel, lui, est laissé.",
    corrects=(("La séan\u200bce est ouverte.", "La séance est ouverte."),),
    accepts=("La séance est ouverte.", "Une famille\u00a0: 👨\u200d👩\u200d👧."),
    severity=Severity.WARNING,
    grade=Grade.SURE,
    norm=f"Unicode, {EVERYWHERE}",
    priority=5,
    trigger=Trigger(signs=frozenset(_NAMES)),
    on_sign=_check,
)
