"""Imperatives: donnes-moi, vas au marché, ne manges pas, rend-moi, donne moi, prends le, va-y."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.lexicon import Lexicon
from frfix.language.tags import (
    ADJ,
    IMPER,
    INF,
    NOUN,
    P2,
    P3,
    PLUR,
    PPAS,
    PRES,
    SING,
    VERB,
)
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.clitic_objects import is_object
from frfix.rules.conjugaison.verbs import OBJECTS, finite, lemmas, only_verb, sounds_like, verbs

_JOINED: Final = ("-moi", "-toi", "-le", "-la", "-les", "-lui", "-leur", "-y", "-en", "-nous")
_LOOSE: Final = frozenset(("moi", "toi", "le", "la", "les", "lui", "leur", "y", "en", "nous"))
_OPENING: Final = frozenset(("et", "mais", "puis", "alors", "donc", "ou", "s'il", "plaît"))
# Not verbs for certain at the beginning of a sentence, or idioms without hyphen.
_EXCLUDED: Final = frozenset(
    ("soit", "suis", "sommes", "tiens", "voici", "voilà", "point", "est", "es", "chez", "livre", "veuillez")
)
_AFTER_NE: Final = OBJECTS | {"ne", "n'"}
"""What stands before the verb of a negative order."""


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    verb = sentence.tokens[index]
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if verb.form is None or verb.form.case not in (Case.LOWER, Case.TITLE):
        return
    if (
        following is not None
        and following.kind is TokenKind.WORD
        and not following.space
        and following.text.startswith("-")
    ):
        if following.lower.startswith(_JOINED):
            yield from _before_clitic(rule, sentence, index, context)
        return
    if not _opens(sentence, index):
        if sentence.tokens[index - 1].lower in _AFTER_NE:
            yield from _negated(rule, sentence, index, context)
        return
    if (
        verb.lower == "vas"
        and following is not None
        and following.lower
        in ("lui", "le", "la", "les", "leur", "me", "te", "nous", "dans", "chez", "au", "à", "en", "te")
    ):
        if not any(t.lower in ("tu", "toi") for t in sentence.tokens[max(0, index - 3) : index]):
            yield _finding(
                rule,
                verb.start,
                verb.end,
                cased_like(verb.text, "va"),
                _("À l’impératif, « aller » ne prend pas de « s » : « {text} »."),
            )
        return
    if (
        index == 0
        and verb.lower == "vient"
        and (following is None or following.lower in (".", "!", "ici", "voir", "donc", "avec", "chez"))
    ):
        yield _finding(
            rule,
            verb.start,
            verb.end,
            cased_like(verb.text, "viens"),
            _("À l’impératif, on écrit : « {text} »."),
        )
        return
    if following is not None and following.lower in _LOOSE and following.space:
        yield from _without_hyphen(rule, sentence, index, context)
    elif index == 0:
        yield from _opening_verb(rule, sentence, index, context)


def _opens(sentence: Sentence, at: int) -> bool:
    """Whether a clause without subject may begin at ``at``."""
    if at == 0:
        return True
    before = sentence.tokens[at - 1]
    return (before.kind is TokenKind.PUNCTUATION and before.text in ",;:—–«(…!?") or before.lower in _OPENING


def _imperatives(verb: Token, lexicon: Lexicon) -> list[str]:
    """Return the imperatives of a word's verbs: what sounds like it, then the second person singular."""
    found: dict[str, bool] = {}
    for lemma in lemmas(verbs(verb), lexicon):
        for form, tag in lexicon.forms_of(lemma):
            if tag & IMPER and tag & VERB:
                heard = sounds_like(form, verb.lower)
                if heard or (tag & P2 and tag & SING):
                    found[form] = heard and bool(tag & P2) and bool(tag & SING)
    alike = [form for form in found if sounds_like(form, verb.lower)]
    return sorted(alike or found, key=lambda form: not found[form])


def _before_clitic(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """Find « donnes-moi », « rend-moi », « va-y »: a verb and an object joined to it."""
    verb, clitic = sentence.tokens[index], sentence.tokens[index + 1]
    if not only_verb(verb, NOUN) or (verb.tags & NOUN and not finite(verb)):
        return
    imperative = any(tag & IMPER for _, tag in verbs(verb))
    if clitic.lower in ("-y", "-en"):
        if verb.lower.endswith(("e", "va", "ffre", "vre")) and imperative and not verb.lower.endswith("ie-"):
            yield _finding(
                rule,
                verb.start,
                verb.end,
                verb.text + "s",
                _("Devant « en », l’impératif prend un « s » : « {text} ».")
                if clitic.lower == "-en"
                else _("Devant « y », l’impératif prend un « s » : « {text} »."),
            )
        return
    if imperative or any(tag & INF for _, tag in verbs(verb)) or not finite(verb):
        return
    if clitic.lower in ("-nous", "-la", "-le") and not all(
        tag & PRES and tag & SING for _, tag in finite(verb)
    ):
        return
    forms = _imperatives(verb, context.lexicon)
    if forms:
        yield _finding(
            rule,
            verb.start,
            verb.end,
            cased_like(verb.text, forms[0]),
            _("À l’impératif, on écrit : « {text} »."),
        )


def _finding(
    rule: Rule, start: int, end: int, text: str, message: str, grade: Grade = Grade.PROBABLE
) -> Diagnostic:
    return rule.at(start, end, text, message=message.format(text=text), grade=grade)


def _negated(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """Find « ne manges pas », « n’y vas plus »: a negative order with the ending of « tu »."""
    verb = sentence.tokens[index]
    place = index - 1
    while place >= 0 and sentence.tokens[place].lower in OBJECTS:
        place -= 1
    if place < 0 or sentence.tokens[place].lower not in ("ne", "n'") or not _opens(sentence, place):
        return
    if place and sentence.tokens[place - 1].lower in ("et", "mais", "ou", ",", "puis"):
        return  # the subject may stand further up: « tu ris et ne manges pas »
    after = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if after.startswith(("-", "tu")):
        return
    second = [a for a in finite(verb) if a.tag & P2 and a.tag & SING]
    if verb.lower == "soit" and after in ("pas", "plus", "jamais"):
        yield _finding(
            rule,
            verb.start,
            verb.end,
            cased_like(verb.text, "sois"),
            _("À l’impératif, on écrit : « {text} »."),
        )
    elif (
        second
        and (verb.lower.endswith("es") or verb.lower == "vas")
        and not any(tag & (IMPER | PPAS) for _, tag in verbs(verb))
    ):
        text = cased_like(verb.text, verb.text[:-1])
        yield _finding(
            rule, verb.start, verb.end, text, _("À l’impératif, ce verbe ne prend pas de « s » : « {text} ».")
        )


def _without_hyphen(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """Find « donne moi », « prends le avec toi », « vas y », « définit moi ça »."""
    verb, clitic = sentence.tokens[index], sentence.tokens[index + 1]
    if verb.lower in _EXCLUDED or not (verb.tag & VERB or index == 0) or not only_verb(verb, NOUN | ADJ):
        return
    if index and clitic.lower not in ("moi", "toi", "y") and any(tag & P3 for _, tag in finite(verb)):
        return  # « le pin, possède lui aussi… »
    if not is_object(sentence, index, clitic):
        return
    readings = [a for a in verbs(verb) if a.tag & IMPER]
    text = verb.text
    if not readings:
        sure = (
            clitic.lower in ("moi", "toi")
            and finite(verb)
            and all(tag & (P3 | P2) and tag & PRES for _, tag in finite(verb))
        )
        if not sure and not (verb.lower == "vas" and clitic.lower == "y"):
            return
        if verb.lower != "vas":
            forms = _imperatives(verb, context.lexicon)
            if not forms:
                return
            text = cased_like(verb.text, forms[0])
    if clitic.lower == "en" and any(tag & PPAS for _, tag in verbs(verb)):
        return  # « convertis en un montant »
    if clitic.lower in ("y", "en") and text.lower().endswith(("e", "va")):
        text += "s"
    if clitic.lower == "nous" and not any(tag & P2 and tag & PLUR for _, tag in readings):
        return
    yield rule.at(
        verb.start,
        clitic.end,
        f"{text}-{clitic.text}",
        message=_(
            "Le pronom qui suit un impératif s’y joint par un trait d’union : « {text}-{clitic} »."
        ).format(text=text, clitic=clitic.text),
    )


def _opening_verb(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """Find « Vas au marché », « Manges ta soupe »: a second person that opens the sentence."""
    verb = sentence.tokens[index]
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if after is None or after.lower in ("tu", "y", "en", "-", "/") or sentence.tokens[-1].text == "?":
        return
    if any(tag & (IMPER | PPAS | INF) for _, tag in verbs(verb)) or not only_verb(verb):
        return
    readings = finite(verb)
    if not readings or not all(tag & P2 and tag & SING and tag & PRES for _, tag in readings):
        return
    if verb.lower == "vas" or (verb.lower.endswith("es") and verb.lower != "es"):
        text = verb.text[:-1]
        yield _finding(
            rule, verb.start, verb.end, text, _("À l’impératif, ce verbe ne prend pas de « s » : « {text} ».")
        )


RULE = Rule(
    id="conjugaison/imperatif",
    message="L’impératif ne s’écrit pas ainsi.",
    explanation="À l’impératif, les verbes en « -er » ne prennent pas de « s » à la deuxième personne du singulier (« mange "
    "ta soupe », « va au marché »), sauf devant « y » et « en » (« vas-y », « manges-en »). Il en va de même d’« ouvre » ou de « "
    "sache » ; les autres verbes en prennent un : « rends-moi », « finis ». Le pronom qui suit se joint au verbe : « donne-moi », « prends-le ».",
    corrects=(
        ("Donnes-moi ton adresse.", "Donne-moi ton adresse."),
        ("Rend-moi mon livre.", "Rends-moi mon livre."),
        ("Dit-lui la vérité.", "Dis-lui la vérité."),
        ("Va-y doucement.", "Vas-y doucement."),
        ("Ne manges pas si vite.", "Ne mange pas si vite."),
        ("N’y vas plus.", "N’y va plus."),
        ("Ne soit pas triste.", "Ne sois pas triste."),
        ("Donne moi ton adresse.", "Donne-moi ton adresse."),
        ("Prends le avec toi.", "Prends-le avec toi."),
        ("Vas y, chante.", "Vas-y, chante."),
        ("Laisse les entrer.", "Laisse-les entrer."),
        ("Définit moi ce mot.", "Définis-moi ce mot."),
        ("Contactez nous pour en savoir plus.", "Contactez-nous pour en savoir plus."),
        ("Vas au marché.", "Va au marché."),
        ("Ranges ta chambre.", "Range ta chambre."),
    ),
    accepts=(
        "Manges-en et vas-y.",
        "Prends le train de nuit.",
        "Venez nous voir demain.",
        "Mangez la soupe et dites la vérité.",
        "Restons en contact.",
        "Tu ris et ne manges pas.",
        "Regarde en haut.",
        "Dit-il vrai ?",
        "Laisse la porte ouverte.",
        "Portes ouvertes à la mairie.",
    ),
    trigger=Trigger(tags=VERB),
    on_token=_check,
)
