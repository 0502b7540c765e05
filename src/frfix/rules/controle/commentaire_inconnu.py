"""Comments for frfix that it does not understand: a misspelt command, a rule that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.i18n import _
from frfix.rules.base import Rule

if TYPE_CHECKING:
    from frfix.suppression.control import Control


def _check(rule: Rule, control: Control) -> Iterator[Diagnostic]:
    from frfix.settings import nearest  # The checks of settings know how to guess.

    for unknown in control.unknown():
        word = unknown.word
        guess = nearest(word.text, unknown.known)
        start, end = control.span(word if word.text else unknown.directive.comment)
        is_verb = word is unknown.directive.verb
        message = _message(word.text, guess, is_verb=is_verb)
        yield rule.at(start, end, *([guess] if guess else []), message=message)


def _message(name: str, guess: str | None, *, is_verb: bool) -> str:
    if not name:
        return _("Il manque une commande : ignore, ignore-next, off ou on.")
    if is_verb and guess:
        message = _("Commande inconnue : « {name} » ; vouliez-vous écrire « {guess} » ?")
    elif is_verb:
        message = _("Commande inconnue : « {name} » (possibles : ignore, ignore-next, off, on).")
    elif guess:
        message = _("Règle ou famille inconnue : « {name} » ; vouliez-vous écrire « {guess} » ?")
    else:
        message = _("Règle ou famille inconnue : « {name} » ; une raison s’écrit après « -- ».")
    return message.format(name=name, guess=guess)


RULE = Rule(
    id="controle/commentaire-inconnu",
    message="Une commande ou une règle de ce commentaire est inconnue.",
    explanation="Un commentaire pour frfix dit « ignore », « ignore-next », « off » ou « on », puis, si l’on veut, des "
    "règles ou des familles, et une raison après deux tirets. Un mot que frfix ne connaît pas est sans effet : ce que "
    "l’on voulait ignorer serait encore signalé.",
    corrects=(
        ("# frfix: ingore-next\nLe public est sorti.", "# frfix: ignore-next\nLe public est sorti."),
        (
            "# frfix: off ortographe\nLe public est sorti.",
            "# frfix: off orthographe\nLe public est sorti.",
        ),
    ),
    accepts=(
        "# frfix: off orthographe -- une vieille affiche\nLa mise en oeuvre commence.\n# frfix: on",
        "Le public est sorti.",
    ),
    severity=Severity.WARNING,
    grade=Grade.SUGGESTION,
    on_comments=_check,
)
