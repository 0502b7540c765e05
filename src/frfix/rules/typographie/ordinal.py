"""An ordinal with the wrong ending, or set apart from its number: 2ème, 1ère, XXè, 3 ème."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.language.tokens import Sentence
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.ordinals import NUMBER, WRONG, is_roman, right_endings
from frfix.rules.surface import one_space

_SHAPE: Final = re.compile(NUMBER + "([eèéimrEÈMIR]+[sS]?)")
# Behind a space these can be nothing else; « er », « nd » and « nde » neither, behind a number.
_APART: Final = frozenset(ending + s for ending in (*WRONG, "er", "nd", "nde", "re") for s in ("", "s")) | {
    "e"
}
_NUMBERED: Final = frozenset("siècle siècles arrondissement édition anniversaire congrès étage rang".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    before = sentence.tokens[index - 1] if index else None
    match = _SHAPE.fullmatch(token.text)
    if match is not None and match[2].lower().removesuffix("s") in WRONG:
        start, number, ending = token.start, match[1], match[2]
    elif before is not None and token.lower in _APART and one_space(before, token, context.text):
        start, number, ending = before.start, before.text, token.text
        # « tome I, ère nouvelle »: a word of its own.
        if ending in ("ère", "ères") and not number.isdigit():
            return
        if ending == "e" and not _counts(sentence, index):
            return
    else:
        return
    if not (is_roman(number) or number.isdigit()) or _is_nth(sentence, index, number):
        return
    endings = right_endings(number, ending.lower())
    if ending.isupper():
        endings = tuple(map(str.upper, endings))
    if endings:
        yield rule.at(start, token.end, *(number + end for end in endings))


def _counts(sentence: Sentence, index: int) -> bool:
    """Whether what follows is what ordinals number: then even « 3 e » is one."""
    following = sentence.word(index + 1)
    return following is not None and following.lower in _NUMBERED


def _is_nth(sentence: Sentence, index: int, number: str) -> bool:
    """Whether it is « la Xième fois », which counts nothing."""
    following = sentence.word(index + 1)
    return number == "X" and following is not None and following.lower == "fois"


RULE = Rule(
    id="typographie/ordinal",
    message="Cet ordinal s’abrège autrement.",
    explanation="Les ordinaux s’abrègent « 1er », « 1re », puis « 2e », « 3e », « XXe », et au pluriel « 1ers », "
    "« 1res », « 2es » : une ou deux lettres suffisent, collées au nombre. « 2ème », « 1ère » ou « XXè » sont "
    "fautifs.",
    corrects=(
        ("C’est la 2ème édition.", "C’est la 2e édition."),
        ("La 1ère place revient à Gao.", "La 1re place revient à Gao."),
        ("Les 3 èmes assises ont lieu ici.", "Les 3es assises ont lieu ici."),
        ("Le château date du XVIIème siècle.", "Le château date du XVIIe siècle."),
        ("Le roman du XIXè siècle.", "Le roman du XIXe siècle."),
        ("Le roman du XIX e siècle.", "Le roman du XIXe siècle."),
        ("François Iier est mort.", "François Ier est mort."),
    ),
    accepts=(
        "Le 1er, la 1re, les 2es et le XXe.",
        "Un mème amuse le réseau pour la Xième fois.",
        "Le tome I ère nouvelle, et le 2d ou la 2de.",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    priority=40,
    trigger=Trigger(forms=_APART, shape=_SHAPE),
    on_token=_check,
)
