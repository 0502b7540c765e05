"""A compound noun written without its hyphens: un garde boue, la sous traitance, le hors jeu."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.tags import ADJ, NOUN, VERB
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

# Prepositions, adverbs and prefixes: none of them can stand between a determiner and its noun.
_PREFIXES: Final = frozenset(
    """
    sous contre avant après arrière sans hors non demi semi mi ex vice quasi pseudo néo anti auto micro
    ultra mini post pro pré télé radio extra outre inter intra multi entre bien mal sur haut franco anglo
    russo américano germano sino israélo afro euro gréco italo belgo arabo socio électro hydro macro méga
    proto primo rétro bio éco géo
    """.split()
)
# Verbs in the third person, before the noun that is their object.
_VERBS: Final = frozenset(
    """
    porte tire casse garde coupe cache pare passe pèse brise serre chauffe lance presse pique essuie lave
    pousse tourne couvre abat monte pince ramasse ouvre perce appuie attrape lèche protège rabat gratte
    gâte rince accroche sèche chasse vide taille cure bouche croque grille chausse réveille remonte
    trouble amuse gagne risque prête repose brûle allume fume démonte souffre lève épluche marque couche
    remue rase
    """.split()
)
_DETERMINERS: Final = frozenset(
    """
    le la l' les un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre
    vos leurs quel quelle quels quelles plusieurs quelques chaque aucun aucune deux trois quatre cinq
    """.split()
)
# They are pronouns too: before a verb, the noun has to be out of the question.
_ALSO_PRONOUNS: Final = frozenset(("le", "la", "l'", "les"))
_LONGEST: Final = 4
# Two words that meet after a determiner without making the compound.
_APART: Final = frozenset(
    (
        "mal-être",
        "bien-être",
        "non-être",
        "entre-deux",
        "avant-hier",
        "après-demain",
        "haut-niveau",
        "haut-débit",
        "haut-représentant",
    )
)


# Before a verb or an adjective, which no preposition can govern.
_BEFORE_VERB: Final = {"sous": VERB | ADJ, "contre": VERB | ADJ, "entre": VERB}


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    if sentence.tokens[index].lower in _BEFORE_VERB:
        yield from _before_verb(rule, sentence, index, context)
    first, before = sentence.tokens[index], sentence.word(index - 1)
    if (
        before is None
        or (before.text.isupper() and before.lower.isalpha())
        or before.lower not in _DETERMINERS
        or first.form is None
    ):
        return
    if first.form.case is not Case.LOWER or (before.end == first.start and not before.lower.endswith("'")):
        return
    earlier = sentence.word(index - 2)
    if before.lower in ("un", "une", "des") and earlier is not None and earlier.lower in ("l'", "les"):
        return  # « l’un sans papiers, l’autre avec »
    if first.lower in _VERBS and not _noun_place(sentence, index - 1):
        return
    last, compound = _compound(sentence, index, context)
    if last is None:
        return
    # The determiner is taken in: its gender is the compound's, not that of the first word.
    article = context.shown[before.start : first.start]
    yield rule.at(
        before.start,
        last.end,
        article + compound,
        message=_("« {compound} » s’écrit avec un trait d’union.").format(compound=compound),
    )


def _before_verb(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """Find « contre productif », « sous estimer », « s’entre regarder »."""
    first, second = sentence.tokens[index], sentence.word(index + 1)
    if second is None or second.form is None or second.unchecked or not second.space:
        return
    wanted = _BEFORE_VERB[first.lower]
    # « si contre, indiquez » without its comma is no compound.
    if second.form.case is not Case.LOWER or second.lower.endswith("ez") or not second.form.only(wanted):
        return
    compound = f"{first.text}-{second.lower}"
    if not context.lexicon.tags(compound.lower()) & wanted:
        return
    if first.lower == "entre" and not _is_reflexive(sentence.word(index - 1)):
        return
    yield rule.at(
        first.start,
        second.end,
        compound,
        message=_("« {compound} » s’écrit avec un trait d’union.").format(compound=compound),
    )


def _is_reflexive(token: Token | None) -> bool:
    return token is not None and token.lower in ("s'", "se", "nous", "vous")


def _noun_place(sentence: Sentence, at: int) -> bool:
    """Whether the determiner at ``at`` is no pronoun: nothing before it calls for a verb after it."""
    token, before = sentence.tokens[at], sentence.word(at - 1)
    if token.lower not in _ALSO_PRONOUNS:
        return True
    if before is None:
        return at == 0
    # « il le porte », « qui la garde », « Awa les lance », « ne le passe »
    return bool(before.tags) and not before.tags & NOUN and before.lower in _PREPOSITIONS


_PREPOSITIONS: Final = frozenset(
    """
    à de avec par pour sur sous dans chez vers sans et ou est sont était comme c' être contre entre selon
    a ont avait
    """.split()
)


def _compound(sentence: Sentence, index: int, context: Context) -> tuple[Token | None, str]:
    """Return the last token and the text of the longest compound of the lexicon that begins here."""
    text = sentence.tokens[index].text
    found_last: Token | None = None
    compound = ""
    for at in range(index + 1, index + _LONGEST):
        token = sentence.word(at)
        if token is None or token.unchecked or token.form is None or token.form.case is not Case.LOWER:
            break
        if not token.space and not sentence.tokens[at - 1].lower.endswith("'"):
            break
        text += ("-" if token.space else "") + token.lower
        if text not in _APART and context.lexicon.tags(text) & (NOUN | ADJ):
            found_last, compound = token, text
    return found_last, compound


RULE = Rule(
    id="syntaxe/mot-compose",
    message="Ce mot composé s’écrit avec un trait d’union.",
    explanation="Un mot composé d’une préposition ou d’un verbe et d’un nom s’écrit avec un trait d’union : "
    "« le hors-jeu », « la sous-traitance », « un porte-parole ».",
    corrects=(
        ("La sous traitance coûte cher.", "La sous-traitance coûte cher."),
        ("Le porte parole du ministre parle.", "Le porte-parole du ministre parle."),
        ("Ils ont signé un cessez le feu.", "Ils ont signé un cessez-le-feu."),
        ("L’arrière grand père est mort.", "L’arrière-grand-père est mort."),
    ),
    accepts=(
        "Il le porte bonheur ou pas.",
        "Elle la garde malade à la maison.",
        "Le porte-parole est là.",
        "L’un sans papiers, l’autre avec.",
        "Il faut le sous-traiter.",
    ),
    priority=34,
    trigger=Trigger(forms=_PREFIXES | _VERBS | {"cessez", "laissez", "sauve", "rendez"}),
    on_token=_check,
)
