"""A modal verb followed by something else than an infinitive: ne peuvent agie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.lexicon import Analysis
from frfix.language.neighbours import neighbours
from frfix.language.tags import ADJ, ADV, FINITE, INF, MASC, NOUN, POS, PPAS, SING, VERB
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

_MODALS: Final = ("pouvoir", "devoir")
_BETWEEN: Final = frozenset(
    """
    ne n' pas plus jamais point le la les l' lui leur y en me m' te t' se s' nous vous donc aussi
    encore toujours également ainsi alors même bien vite rien tout facilement désormais cependant pourtant toutefois
    ensuite parfois souvent enfin néanmoins peut-être jamais
    """.split()
)
_SOUNDS_AS_INFINITIVE: Final = ("é", "ée", "és", "ées", "ez", "ai", "ais", "ait", "aient", "er")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    modal = sentence.tokens[index]
    assert modal.form is not None
    if not modal.form.only(VERB) or not all(
        lemma in _MODALS and tag & FINITE for lemma, tag in modal.form.analyses
    ):
        return
    at = index + 1
    while (word := sentence.word(at)) is not None and (
        word.lower in _BETWEEN
        or (word.tags & POS == ADV and word.lower.endswith("ment"))
        or word.text.startswith("-")
    ):
        at += 1
    if word is None or word.form is None or word.unchecked or word.form.case is not Case.LOWER:
        return
    if at > index + 1 and (_bare_object(sentence, at) or _is_locution(sentence, at)):
        return
    if sentence.tokens[at - 1].lower == "en" and word.lower == "fait":
        return
    if (at > index + 1 or word.tags & NOUN) and any(
        t.lower in ("que", "qu'") for t in sentence.tokens[max(0, index - 4) : index]
    ):
        return  # « ce que tu pouvais ne suffisait pas »
    if not word.form.known and word.lower.endswith("er"):
        return
    infinitives = _infinitives(word, context) if word.form.known else _guesses(sentence, at, context)
    if infinitives:
        yield rule.at(
            word.start,
            word.end,
            *infinitives,
            message=_("Après « {modal} », le verbe est à l’infinitif : « {infinitive} ».").format(
                modal=modal.text, infinitive=infinitives[0]
            ),
            related=(Related(modal.start, modal.end, _("verbe modal")),),
        )


def _bare_object(sentence: Sentence, at: int) -> bool:
    """Whether a determiner-like word stands before ``at``: « peut tout », « peut le moins » are complete."""
    return sentence.tokens[at - 1].lower in ("tout", "rien", "la", "les", "le", "l'", "leur")


def _is_locution(sentence: Sentence, at: int) -> bool:
    """Whether the participle at ``at`` belongs to an adverb: « bien entendu », « y compris »."""
    return (sentence.tokens[at - 1].lower, sentence.tokens[at].lower) in (
        ("bien", "entendu"),
        ("y", "compris"),
    )


def _infinitives(word: Token, context: Context) -> tuple[str, ...]:
    """Return the infinitives of a word that can only be a verb in another form, most frequent first."""
    assert word.form is not None
    readings: tuple[Analysis, ...] = word.form.analyses
    if not readings or any(tag & INF for _, tag in readings):
        return ()
    # « peut été », « doit contenu »: no noun without its determiner follows a modal verb.
    participle = tuple(a for a in readings if a.tag & PPAS and a.tag & MASC and a.tag & SING)
    if participle and not any(tag & POS & ~(VERB | ADJ | NOUN) for _, tag in readings):
        readings = participle
    elif word.tags & NOUN or any(tag & POS & ~(VERB | ADJ) for _, tag in readings):
        return ()
    if word.tags & ADJ and not word.tags & PPAS:
        return ()
    finite_only = not any(tag & PPAS for _, tag in readings)
    if finite_only and not word.lower.endswith(_SOUNDS_AS_INFINITIVE):
        return ()
    lemmas = dict.fromkeys(lemma for lemma, tag in readings if tag & VERB)
    return tuple(sorted(lemmas, key=lambda lemma: -context.lexicon.frequency(lemma)))


def _guesses(sentence: Sentence, at: int, context: Context) -> tuple[str, ...]:
    """Return the infinitives that the candidates for the unknown word at ``at`` lead to.

    « agie » is near « agir »; « attendrent » is near « attendent », whose infinitive is meant.
    """
    word = sentence.tokens[at]
    assert word.form is not None
    found: dict[str, None] = {}
    for text, _frequency in context.spelling.suggest(word.form.text, neighbours(sentence, at)):
        analyses = context.lexicon.analyses(text)
        if any(tag & INF for _, tag in analyses):
            found[text] = None
        elif analyses and all(tag & VERB for _, tag in analyses):
            found.update(dict.fromkeys(lemma for lemma, _ in analyses))
    return tuple(found)


RULE = Rule(
    id="conjugaison/infinitif-apres-modal",
    message="Après « pouvoir » et « devoir », le verbe est à l’infinitif.",
    explanation="« Pouvoir » et « devoir » se construisent avec un infinitif : « ils peuvent agir », « il doit "
    "trouver ». On s’en assure en remplaçant le verbe par « faire ».",
    corrects=(
        ("Les rebelles ne peuvent agie sans appui.", "Les rebelles ne peuvent agir sans appui."),
        ("Il doit trouvé une solution.", "Il doit trouver une solution."),
        ("Elle peut cependant été annulée.", "Elle peut cependant être annulée."),
        ("Le dossier doit contenu une photo.", "Le dossier doit contenir une photo."),
        ("Les élèves peuvent attendrent dehors.", "Les élèves peuvent attendre dehors."),
    ),
    accepts=(
        "Ils peuvent agir sans appui.",
        "La somme qu’il doit est élevée.",
        "Il peut, fatigué, s’arrêter.",
        "On ne peut mieux dire.",
        "Vous pouvez bien entendu en ajouter.",
    ),
    trigger=Trigger(lemmas=frozenset(_MODALS)),
    on_token=_check,
)
