"""A verb after « moi qui », « toi qui »… in another person: c’est moi qui a, toi qui est, vous qui avance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import INF, NOUN, P1, P2, P3, PLUR, PPAS, PPRE, SING
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import after_clitics, finite, fits, in_person, is_lower, only_verb, verbs

_ANTECEDENTS: Final = {
    "moi": P1 | SING, "toi": P2 | SING, "nous": P1 | PLUR, "vous": P2 | PLUR, "eux": P3 | PLUR,
    "ceux": P3 | PLUR, "celles": P3 | PLUR, "celui": P3 | SING, "celle": P3 | SING, "lui": P3 | SING,
    "ceux-ci": P3 | PLUR, "celles-ci": P3 | PLUR, "celui-ci": P3 | SING, "celle-ci": P3 | SING, "ce": P3 | SING,
    "ceux-là": P3 | PLUR, "celles-là": P3 | PLUR, "celui-là": P3 | SING, "celle-là": P3 | SING,
}  # fmt: skip
_BETWEEN: Final = frozenset(("seul", "seule", "seuls", "seules", "aussi", "-là", "-ci"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    place = index - 1
    while place > 0 and sentence.tokens[place].lower in _BETWEEN:
        place -= 1
    antecedent = sentence.word(place)
    if antecedent is None:
        return
    person = _ANTECEDENTS.get(antecedent.lower)
    if person is None or (
        antecedent.lower in ("moi", "toi", "lui", "eux", "nous", "vous", "ce")
        and not _is_certain(sentence, place)
    ):
        return
    verb = sentence.word(after_clitics(sentence, index + 1))
    if verb is None or not is_lower(verb) or not only_verb(verb, NOUN) or fits(finite(verb), person):
        return
    if any(tag & (PPRE | PPAS) for _, tag in verbs(verb)):
        return
    if any(tag & INF for _, tag in verbs(verb)) and antecedent.lower not in ("nous", "vous", "moi", "toi"):
        return
    forms = in_person(verb, person, context.lexicon, after_que=False)
    if forms:
        yield rule.at(
            verb.start,
            verb.end,
            *(cased_like(verb.text, form) for form in forms[:3]),
            message=_(
                "Le verbe s’accorde avec « {antecedent} », que « qui » représente : « {form} »."
            ).format(antecedent=antecedent.text, form=forms[0]),
            related=(Related(antecedent.start, antecedent.end, _("antécédent de « qui »")),),
        )


def _is_certain(sentence: Sentence, at: int) -> bool:
    """Whether « nous », « vous » or « ce » at ``at`` is what « qui » represents."""
    before = sentence.tokens[at - 1] if at else None
    if sentence.tokens[at].lower == "ce":
        return before is None or before.lower not in ("est", "-ce", "-")
    # « celui d’entre nous qui ment », « il y en a parmi vous qui dorment »
    if before is None or before.kind is TokenKind.PUNCTUATION:
        return True
    if before.lower == "et":
        return at < 2 or (sentence.tokens[at].lower in ("moi", "toi") and at == 1)
    return any(lemma == "être" for lemma, _ in verbs(before))


RULE = Rule(
    id="conjugaison/personne-apres-qui",
    message="Le verbe ne s’accorde pas avec le mot que « qui » représente.",
    explanation="« Qui » prend la personne et le nombre du mot qu’il représente : « c’est moi qui ai », « toi qui es », "
    "« nous qui savons », « ceux qui chantent ».",
    corrects=(
        ("C’est moi qui a raison.", "C’est moi qui ai raison."),
        ("Toi qui est malade, repose-toi.", "Toi qui es malade, repose-toi."),
        ("Vous qui travailler ici, entrez.", "Vous qui travaillez ici, entrez."),
        ("Ceux qui chante sont heureux.", "Ceux qui chantent sont heureux."),
        ("C’est nous qui feront le travail.", "C’est nous qui ferons le travail."),
    ),
    accepts=(
        "C’est moi qui suis venu.",
        "Celui d’entre nous qui ment sera puni.",
        "Ceux qui chantent sont heureux.",
        "Est-ce vous qui avez appelé ?",
        "Ce qui compte est ailleurs.",
        "Il y a ceux qui, fatigués, dorment.",
    ),
    trigger=Trigger(forms=frozenset(("qui",))),
    on_token=_check,
)
