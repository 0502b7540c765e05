"""A civil title in English fashion: Mr Dupont, Mme. Dupont, Dr. Dupont."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.tokens import Case, Sentence, Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger

_RIGHT: Final = {
    "Mr": "M.",
    "Mme": "Mme",
    "Mmes": "Mmes",
    "Mlle": "Mlle",
    "Mlles": "Mlles",
    "Dr": "Dr",
    "Drs": "Drs",
    "Pr": "Pr",
    "Mgr": "Mgr",
}
_BEFORE_A_TITLE: Final = frozenset("le la les".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    right = _RIGHT.get(token.text)
    # « "Mr. Jazz" » is a stage name.
    if right is None or (index and not token.space and sentence.tokens[index - 1].text in '"“«'):
        return
    point = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    dotted = point is not None and point.text == "." and point.start == token.end
    following = sentence.word(index + 1 + dotted)
    if following is None or not following.space or not _is_name(following, token.text == "Mr"):
        return
    end = point.end if dotted and point is not None else token.end
    if dotted or token.text == "Mr":
        yield rule.at(
            token.start, end, right, message=_("Ce titre s’abrège « {right} ».").format(right=right)
        )


def _is_name(word: Token, mister: bool) -> bool:
    """Whether ``word`` goes on behind a title: a name, or « le président » behind « Mr »."""
    form = word.form
    if form is None or word.unchecked:
        return False
    return form.case is not Case.LOWER or (mister and word.lower in _BEFORE_A_TITLE)


RULE = Rule(
    id="typographie/titre-civil",
    message="Ce titre s’abrège autrement.",
    explanation="« Monsieur » s’abrège « M. » : « Mr » est l’abréviation anglaise. « Mme », « Mlle », « Dr », « Pr » "
    "et « Mgr », qui gardent la dernière lettre du mot, n’ont pas de point.",
    corrects=(
        ("Le discours de Mr Coulibaly est attendu.", "Le discours de M. Coulibaly est attendu."),
        ("Elle a vu Mme. Traoré hier.", "Elle a vu Mme Traoré hier."),
        ("Nous remercions Mr le gouverneur.", "Nous remercions M. le gouverneur."),
    ),
    accepts=("Le discours de M. Coulibaly est attendu.", "Elle a vu Mme Traoré hier.", "Le Dr Konaté opère."),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(forms=frozenset(map(str.lower, _RIGHT))),
    on_token=_check,
)
