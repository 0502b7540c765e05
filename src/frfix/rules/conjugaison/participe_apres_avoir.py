"""Another form than the participle after avoir: il a prit, ils ont manger, j’ai finit, vous avez signez."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, DET, FEM, INF, MASC, NAME, NOUN, PLUR, PPAS, PPRE, PREP, SING, VERB
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import (
    CLITICS,
    SUBJECTS,
    after_adverbs,
    heard_as,
    is_lower,
    only_verb,
    participles,
    verbs,
)

_AVOIR: Final = frozenset(
    """
    ai as a avons avez ont avais avait avions aviez avaient eut eurent eûmes eûtes aurai auras aura
    aurons aurez auront aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eût
    avoir ayant
    """.split()
)
# Nouns that follow avoir without a determiner, or infinitives that are nouns first.
_NOUNS: Final = frozenset("dîner diner déjeuner souper goûter gouter".split())
_PRONOUNS: Final = frozenset(SUBJECTS) | frozenset(
    "y en l' lui leur m' t' qui n' nous vous les ça cela".split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    aux = sentence.tokens[index]
    word = sentence.word(at := after_adverbs(sentence, index + 1))
    if word is None or not is_lower(word) or not word.space or not _is_auxiliary(sentence, index):
        return
    readings = verbs(word)
    infinitive = any(tag & INF for _, tag in readings)
    if (
        word.lower in ("pouvoir", "devoir", "peut", "puis")
        or not only_verb(word, NOUN if infinitive else 0)
        or any(tag & (PPAS | PPRE) for _, tag in readings)
    ):
        return
    number = PLUR if index and sentence.tokens[index - 1].lower == "les" else SING
    gender = FEM if number == PLUR and word.lower.endswith("es") else MASC
    forms = participles(readings, context.lexicon, gender, number)
    if not forms:
        return
    heard = any(heard_as(word.lower, form) for form in participles(readings, context.lexicon))
    if infinitive:
        if word.lower in _NOUNS or not _governs(sentence, index, at):
            return
        heard = True  # nothing else than « à », which « a » may stand for, has an infinitive behind it
    elif (_in_relative(sentence, index) and (not heard or word.lower.endswith(("ait", "aient", "ais")))) or (
        not heard and (aux.lower == "a" or not _has_pronoun(sentence, index))
    ):
        return
    yield rule.at(
        word.start,
        word.end,
        *(cased_like(word.text, form) for form in forms[:2]),
        message=_("Après « {aux} », le verbe est au participe passé : « {form} ».").format(
            aux=aux.text, form=forms[0]
        ),
        grade=Grade.PROBABLE if heard else Grade.SUGGESTION,
        related=(Related(aux.start, aux.end, _("auxiliaire")),),
    )


def _is_auxiliary(sentence: Sentence, at: int) -> bool:
    """Whether the form of avoir at ``at`` is no other word: the ace, the noun, an « à » without its accent."""
    token = sentence.tokens[at]
    before = sentence.tokens[at - 1].lower if at else ""
    if token.text != token.lower and at > 0 and token.lower in ("a", "as", "ai"):
        return False  # the letter
    if token.lower == "avions":
        return _after_nous(sentence, at)
    if token.lower == "as":
        after = sentence.word(at + 1)
        return before in ("tu", "t'", "n'", "l'", "m'", "y", "en", "les", "nous", "lui", "leur", "qui") or (
            after is not None and after.text == "-tu"
        )
    return not (
        token.lower in ("avoir", "ait")
        and before in ("un", "cet", "son", "mon", "l'")
        and not _aux_l(sentence, at)
    )


def _after_nous(sentence: Sentence, at: int) -> bool:
    """Whether « nous » stands before the verb at ``at``, with nothing but clitics between."""
    while at > 0 and sentence.tokens[at - 1].lower in CLITICS:
        at -= 1
        if sentence.tokens[at].lower == "nous":
            return True
    return False


def _aux_l(sentence: Sentence, at: int) -> bool:
    """Whether the « l’ » before « avoir » may be a pronoun: « pour l’avoir vu »."""
    return sentence.tokens[at - 1].lower == "l'" and at > 1


def _governs(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether the form of avoir is certain enough for an infinitive after it to be wrong.

    « a » may stand for « à », and « avoir manger » does not exist, but « n’avoir plus qu’à manger » does.
    """
    token = sentence.tokens[at]
    before = sentence.word(at - 1)
    if token.lower != "a":
        return True
    if before is None or token.text == "A":
        return False
    if before.lower in _PRONOUNS or (
        verb > at + 1 and sentence.tokens[verb - 1].lower not in ("tout", "rien", "bien", "mieux", "plus")
    ):
        return True
    if before.lower in ("qu'", "que"):
        # « ce qu’a déclarer le ministre », not « il n’a qu’a partir »
        return not {"ne", "n'"} & {t.lower for t in sentence.tokens[max(0, at - 5) : at]}
    # « la marque a être vendue »: the noun before is the subject, as the clause has no other verb.
    return bool(before.tag & (NOUN | ADJ | NAME)) and _is_subject(sentence, at)


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Whether the clause begins with the noun group before ``at`` and has no verb but what begins there."""
    for place in range(at - 1, -1, -1):
        token = sentence.tokens[place]
        if token.kind is not TokenKind.WORD or token.lower in ("que", "qu'", "car", "mais"):
            return place < at - 1
        if token.tag & (VERB | PREP) and token.lower not in ("de", "d'", "du", "des"):
            return False
    return bool(sentence.tokens[0].tag & (DET | NAME))


def _in_relative(sentence: Sentence, at: int) -> bool:
    """Whether « que » or « dont » stands before, so that avoir may have its object: « celle qu’il a vaut cher »."""
    return any(t.lower in ("que", "qu'", "dont", "où") for t in sentence.tokens[max(0, at - 5) : at])


def _has_pronoun(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.tokens[at - 1].lower in (
        "j'",
        "je",
        "il",
        "elle",
        "on",
        "ils",
        "elles",
        "nous",
        "vous",
        "tu",
    )


RULE = Rule(
    id="conjugaison/participe-apres-avoir",
    message="Après l’auxiliaire « avoir », le verbe est au participe passé.",
    explanation="Aux temps composés, l’auxiliaire est suivi du participe passé, jamais de l’infinitif ni d’une "
    "forme conjuguée : « il a pris », « nous avons mangé », « j’ai fini », « vous avez signé ». On entend "
    "la différence en remplaçant le verbe par « vendre » : « il a vendu ».",
    corrects=(
        ("Il a prit le bus.", "Il a pris le bus."),
        ("Nous avons manger des pommes.", "Nous avons mangé des pommes."),
        ("J’ai bien finit mon travail.", "J’ai bien fini mon travail."),
        ("Avez-vous vérifiez les comptes ?", "Avez-vous vérifié les comptes ?"),
        ("Elle a permit cet accord.", "Elle a permis cet accord."),
        ("Il a était malade.", "Il a été malade."),
        ("Il n’a pas encore reçut la lettre.", "Il n’a pas encore reçu la lettre."),
        ("J’ai fais mes devoirs.", "J’ai fait mes devoirs."),
        ("Cette maison a être construite par lui.", "Cette maison a été construite par lui."),
        ("Ils avaient rapidement réagir.", "Ils avaient rapidement réagi."),
    ),
    accepts=(
        "Il a pris le bus.",
        "Celle qu’il a vaut cher.",
        "Le manteau que j’ai tient chaud.",
        "Il a beau manger, il maigrit.",
        "Nous avons dîner et spectacle ce soir.",
        "Il n’a rien à manger.",
    ),
    trigger=Trigger(forms=_AVOIR),
    on_token=_check,
)
