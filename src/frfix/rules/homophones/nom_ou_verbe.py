"""A noun where a verb is wanted, or the other way round, when they sound alike: il travail, un soutient."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import CONTEXT, Diagnostic, Grade, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import ADJ, ADV, DET, FINITE, INF, NAME, NOUN, PREP, SING, VERB
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger

# noun, verb with « il »; neither is a form of the other.
_PAIRS: Final = dict(
    pair.split("/")
    for pair in """
    accueil/accueille appel/appelle appui/appuie bloc/bloque calcul/calcule choix/choie choc/choque
    clic/clique conseil/conseille contact/contacte cri/crie cumul/cumule décor/décore défi/défie
    désir/désire détail/détaille diagnostic/diagnostique emploi/emploie ennui/ennuie entretien/entretient
    envoi/envoie essai/essaie éveil/éveille exil/exile film/filme impact/impacte maintien/maintient
    oubli/oublie pari/parie pli/plie profil/profile pronostic/pronostique racket/rackette
    rappel/rappelle recueil/recueille recul/recule régal/régale renvoi/renvoie réveil/réveille
    signal/signale souci/soucie soupir/soupire soutien/soutient stock/stocke test/teste tir/tire
    trafic/trafique travail/travaille troc/troque viol/viole vol/vole
    """.split()
)
_VERBS: Final = {verb: noun for noun, verb in _PAIRS.items()}

_SUBJECTS: Final = frozenset("je j' tu il elle on iel qui ça cela ils elles".split())
_PLURAL: Final = frozenset(("ils", "elles"))
# Without « ne », these may follow a preposition: « chez elle travail et repos ».
_STRESSED: Final = frozenset(("elle", "elles", "qui", "ça", "cela"))
_CLITICS: Final = frozenset("ne n' se s' me m' te t' le la l' les lui leur nous vous y en".split())
_ARTICLES: Final = frozenset(("le", "la", "l'", "les", "leur"))
# Determiners that are nothing else, so that no verb follows them.
_DETERMINERS: Final = frozenset("un du au mon ton son notre votre quel aucun chaque ledit cet".split())

_OBJECTS: Final = frozenset(("un", "une", "le", "la", "l'", "les"))
# « Renvoi un tableau »: what documentation tells of a function.
_INSTRUCTIONS: Final = frozenset("renvoi envoi appel emploi calcul test oubli".split())
# Nouns that no noun precedes directly: « leur cheffe soutien la grève ».
_TRANSITIVE: Final = frozenset(("soutien", "maintien", "entretien"))
_BEFORE_NOUNS: Final = frozenset(
    "autre même seul premier dernier bon bref long grand petit nouveau simple tel".split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    if token.lower in _PAIRS:
        yield from _noun_for_verb(rule, sentence, index)
    elif token.form is not None and token.form.only(VERB) and _wants_noun(sentence, index):
        noun = _VERBS[token.lower]
        before = sentence.tokens[index - 1]
        yield _finding(
            rule,
            token,
            noun,
            before,
            _("Après « {before} », il faut le nom : « {noun} ».").format(before=before.text, noun=noun),
        )


def _noun_for_verb(rule: Rule, sentence: Sentence, index: int) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    subject, negated = _subject(sentence, index)
    if subject is None:
        if _opens_instruction(sentence, index) or _joins_nouns(sentence, index):
            verb = _PAIRS[token.lower]
            yield _finding(rule, token, verb, token, _("Le verbe s’écrit « {verb} ».").format(verb=verb))
        return
    before = sentence.word(subject - 1)
    pronoun = sentence.tokens[subject]
    doubtful = pronoun.lower in _STRESSED and before is not None and bool(before.tags & PREP)
    if doubtful and not negated:
        return
    if not negated and sentence.tokens[index - 1].lower in _ARTICLES and pronoun.lower in _STRESSED:
        return
    verb = _in_person(_PAIRS[token.lower], pronoun.lower)
    yield _finding(
        rule,
        token,
        verb,
        pronoun,
        _("Après « {pronoun} », il faut le verbe : « {verb} ».").format(pronoun=pronoun.text, verb=verb),
    )


def _subject(sentence: Sentence, index: int) -> tuple[int | None, bool]:
    """Return the subject before the clitics that stand before ``index``, and whether « ne » is among them."""
    at = index - 1
    negated = False
    while (word := sentence.word(at)) is not None and word.lower in _CLITICS:
        negated = negated or word.lower in ("ne", "n'")
        at -= 1
    if word is None:
        return None, negated
    if word.lower in _SUBJECTS:
        return at, negated
    named = bool(word.tag & (NOUN | NAME)) and bool(word.tag & SING)
    return (at, negated) if negated and named else (None, negated)


def _opens_instruction(sentence: Sentence, index: int) -> bool:
    """Whether the word opens the sentence and an article follows: « Renvoi un tableau »."""
    following = sentence.word(index + 1)
    return (
        index == 0
        and following is not None
        and following.lower in _OBJECTS
        and sentence.tokens[index].lower in _INSTRUCTIONS
    )


def _joins_nouns(sentence: Sentence, index: int) -> bool:
    """Whether a subject stands just before the noun and an object just after: « il maintien la date »."""
    before, after = sentence.word(index - 1), sentence.word(index + 1)
    return (
        sentence.tokens[index].lower in _TRANSITIVE
        and before is not None
        and bool(before.tag & (NOUN | NAME | ADJ) and before.tag & SING)
        and before.lower not in _BEFORE_NOUNS
        and after is not None
        and (after.lower in _OBJECTS or bool(after.tag & DET) or after.lower.endswith("ment"))
    )


def _in_person(verb: str, subject: str) -> str:
    """Return the form with « il » as it is with ``subject``."""
    if subject in _PLURAL:
        return verb[:-4] + "iennent" if verb.endswith("ient") else verb + "nt"
    if verb.endswith("t"):
        return verb[:-1] + "s" if subject in ("je", "j'", "tu") else verb
    return verb + "s" if subject == "tu" else verb


def _wants_noun(sentence: Sentence, index: int) -> bool:
    """Whether what stands before the verb form can only be before a noun."""
    before = sentence.word(index - 1)
    if before is None:
        return False
    if before.lower in _DETERMINERS:
        return True
    governor = sentence.word(index - 2)
    if governor is None:
        return False
    if before.lower == "en":
        following = sentence.word(index + 1)
        return governor.lemma in ("être", "entrer", "rester", "mettre") and (
            following is None or following.lower in ("avec", "de", "par", "depuis")
        )
    closes = index + 1 >= len(sentence.tokens) or sentence.tokens[index + 1].kind is TokenKind.PUNCTUATION
    if before.lower not in ("le", "l'", "leur") or not (closes or _is_of(sentence, index + 1)):
        return False
    return bool(governor.tag & VERB and governor.tag & (FINITE | INF)) or governor.lower in ("pas", "plus")


def _is_of(sentence: Sentence, index: int) -> bool:
    word = sentence.word(index)
    return word is not None and word.lower in ("de", "du", "des", "d'") and not word.tag & ADV


def _finding(rule: Rule, token: Token, fix: str, other: Token, message: str) -> Diagnostic:
    return rule.at(
        token.start,
        token.end,
        cased_like(token.text, fix),
        message=message,
        grade=Grade.PROBABLE,
        related=() if other is token else (Related(other.start, other.end, CONTEXT),),
    )


RULE = Rule(
    id="homophones/nom-ou-verbe",
    message="Le nom et le verbe se prononcent de même, mais ne s’écrivent pas de même.",
    explanation="Un nom comme « travail », « soutien », « appel » ou « oubli » se prononce comme une forme du verbe : "
    "« il travaille », « il soutient », « il appelle », « il oublie ». Après un pronom sujet, on écrit le verbe ; "
    "après un déterminant, le nom.",
    corrects=(
        ("Il travail tous les jours.", "Il travaille tous les jours."),
        ("On ne soutien pas cette idée.", "On ne soutient pas cette idée."),
        ("Ils oubli leurs clés.", "Ils oublient leurs clés."),
        ("Elle compte sur mon soutient.", "Elle compte sur mon soutien."),
        ("Il relève le défie.", "Il relève le défi."),
        ("Leur cheffe soutien la grève.", "Leur cheffe soutient la grève."),
        ("Renvoi un entier.", "Renvoie un entier."),
        ("Elle est entrée en contacte avec lui.", "Elle est entrée en contact avec lui."),
    ),
    accepts=(
        "Il le soutient et elle y travaille.",
        "Son travail et son soutien comptent.",
        "Chez elle, travail et repos alternent ; l’appel le réveille.",
        "Je leur conseille ce choix.",
    ),
    priority=45,
    trigger=Trigger(forms=frozenset(_PAIRS) | frozenset(_VERBS)),
    on_token=_check,
)
