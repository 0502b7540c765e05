"""A participle coordinated with an infinitive: vous pouvez ajouter ou modifié une tâche."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import DET, INF, MASC, NOUN, NUM, PPAS, PREP, SING, VERB
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import (
    after_adverbs,
    after_clitics,
    finite,
    infinitives,
    is_lower,
    only_verb,
    verbs,
)

_AUXILIARIES: Final = frozenset(("avoir", "être"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    at = after_clitics(sentence, start := after_adverbs(sentence, index + 1))
    word = sentence.word(at)
    if (
        word is None
        or not is_lower(word)
        or not word.tags & PPAS
        or not only_verb(word, NOUN)
        or finite(word)
    ):
        return
    readings = tuple(a for a in verbs(word) if a.tag & PPAS)
    if not any(tag & MASC and tag & SING for _, tag in readings) or any(tag & INF for _, tag in verbs(word)):
        return
    first = _infinitive_before(sentence, index)
    if first is None:
        return
    # « un texte à lire et signé »: what « à » governs completes a noun, as a participle does.
    loose = index > 1 and sentence.tokens[index - 2].lower == "à"
    adjacent = sentence.tokens[index - 1] is first and not word.tags & NOUN and not loose
    clitic = at > start and sentence.tokens[at - 1].lower not in ("le", "la", "les", "l'", "leur")
    if not adjacent and not clitic and not _has_object(sentence, at, noun=bool(word.tags & NOUN)):
        return
    forms = infinitives(readings, context.lexicon)
    yield rule.at(
        word.start,
        word.end,
        *(cased_like(word.text, form) for form in forms[:2]),
        message=_("Comme « {first} », ce verbe est à l’infinitif : « {form} ».").format(
            first=first.text, form=forms[0]
        ),
        related=(Related(first.start, first.end, _("infinitif coordonné")),),
    )


def _infinitive_before(sentence: Sentence, at: int) -> Token | None:
    """Return the infinitive before ``at``, None when an auxiliary stands before, or nothing but other clauses."""
    found = None
    for place in range(at - 1, -1, -1):
        token = sentence.tokens[place]
        if any(a.lemma in _AUXILIARIES for a in verbs(token)) or token.text in (";", ":", "(", ")"):
            return found if token.text in (";", ":") else None
        if found is None and token.tag & VERB and token.tag & INF:
            found = token
    return found


def _has_object(sentence: Sentence, at: int, *, noun: bool) -> bool:
    """Whether the word at ``at`` has a direct object, as no participle has here."""
    following = sentence.word(at + 1)
    if (
        following is None
        or not following.tag & DET
        or (following.tag & (NUM | PREP) and following.lower != "des")
    ):
        return False
    second = sentence.tokens[at + 2] if at + 2 < len(sentence.tokens) else None
    if second is None or second.kind is TokenKind.NUMBER:
        return False
    if sentence.tokens[at].lower == "entendu":
        return False  # « et bien entendu votre ami »
    return not (noun and following.lower == "des")


RULE = Rule(
    id="conjugaison/infinitif-coordonne",
    message="Un verbe coordonné avec un infinitif est à l’infinitif.",
    explanation="Deux verbes que relie « et » ou « ou », et que gouverne le même mot, sont au même mode : « pour ajouter ou "
    "modifier une tâche ». On s’en assure en les remplaçant par « vendre » : « ajouter ou vendre ».",
    corrects=(
        ("Vous pouvez ajouter ou modifié une tâche.", "Vous pouvez ajouter ou modifier une tâche."),
        (
            "Il faut lire la notice et appliqué les conseils.",
            "Il faut lire la notice et appliquer les conseils.",
        ),
        (
            "Des outils pour mesurer et dessiné des courbes.",
            "Des outils pour mesurer et dessiner des courbes.",
        ),
    ),
    accepts=(
        "Il a voulu manger et bu une bière.",
        "Pour voir un film doublé ou sous-titré.",
        "Un texte à lire et signé le 3 mai.",
        "Il veut dormir et rien d’autre.",
    ),
    priority=55,
    trigger=Trigger(forms=frozenset(("et", "ou", "puis"))),
    on_token=_check,
)
