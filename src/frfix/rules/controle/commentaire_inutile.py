"""Comments for frfix that do nothing: what they answered is corrected, or they stand where there is no text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Severity
from frfix.i18n import _
from frfix.rules.base import Rule

if TYPE_CHECKING:
    from frfix.suppression.control import Control, Idle


def _check(rule: Rule, control: Control) -> Iterator[Diagnostic]:
    for idle in control.idle():
        start, end = control.span(idle.name or idle.directive.comment)
        fixes = tuple(fix for fix in (_moved_on(idle, control), _removed(idle, control)) if fix is not None)
        yield rule.at(start, end, message=_message(idle), fixes=fixes)


def _moved_on(idle: Idle, control: Control) -> Fix | None:
    """Return what makes of a comment alone on its line one about what follows."""
    if idle.why != "line":
        return None
    verb = idle.directive.verb
    edit = Edit(*control.span(verb), "ignore-next")
    comment = idle.directive.comment
    text = control.document.text
    return Fix(f"{text[comment.start : verb.start]}ignore-next{text[verb.end : comment.end]}", (edit,))


def _removed(idle: Idle, control: Control) -> Fix | None:
    return control.removal(idle.directive, idle.name)


def _message(idle: Idle) -> str:
    if idle.name is not None:
        return _("« {name} » ne trouve rien ici : ce nom est de trop.").format(name=idle.name.text)
    if idle.why == "line":
        return _("Cette ligne n’a pas de texte : « ignore-next » vaut pour le passage qui suit.")
    if idle.why == "next":
        return _("Aucun texte ne suit ce commentaire.")
    if idle.why == "between":
        return _("Ce qui est coupé ici ne trouve rien jusqu’au « on » : ce commentaire est de trop.")
    if idle.why == "again":
        return _("C’est déjà coupé plus haut : ce commentaire est de trop.")
    if idle.why == "on":
        return _("Rien n’est coupé avant ce « on ».")
    return RULE.message


RULE = Rule(
    id="controle/commentaire-inutile",
    message="Rien n’est à ignorer ici : ce commentaire est de trop.",
    explanation="Un commentaire « frfix: ignore », « ignore-next » ou « off » se justifie par ce qu’il fait taire. "
    "Quand la faute est corrigée, il reste, et fera taire la prochaine. Un commentaire qui nomme une règle que "
    "l’on n’a pas activée n’est pas jugé.",
    corrects=(
        ("Le public est sorti.\n# frfix: on\nLa salle est vide.", "Le public est sorti.\nLa salle est vide."),
        (
            "# frfix: ignore orthographe\nLe public est sorti.",
            "# frfix: ignore-next orthographe\nLe public est sorti.",
        ),
    ),
    accepts=(
        "# frfix: ignore-next orthographe/ligature -- le texte de la loi\nLa mise en oeuvre commence.",
        "La séance est levée.",
    ),
    severity=Severity.ADVICE,
    grade=Grade.SUGGESTION,
    on_comments=_check,
)
