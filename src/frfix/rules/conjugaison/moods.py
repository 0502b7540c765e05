"""Which mood the words before « que » ask of the verb after it."""

from __future__ import annotations

from typing import Final

from frfix.language.lexicon import Analysis
from frfix.language.tags import ADV, COND, DET, IMPF, PAST, PRES, VERB
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.conjugaison.verbs import finite, verbs

# What stands before « que »; the subjunctive follows.
_SUBJUNCTIVE: Final = tuple(
    tuple(words.split())
    for words in """
    bien|pour|afin|avant|sans|pourvu|encore|malgré|non|non pas|à condition|de crainte|de peur
    quoi|où|à moins|en attendant|si tant est|en admettant|à supposer|supposé|jusqu' à ce|trop pour|assez pour
    de façon à ce|de manière à ce|de sorte à ce
    """.replace("\n", "|").split("|")
    if words.strip()
)
# Verbs and phrases, by lemma, that put the verb of their clause in the subjunctive.
_VERBS: Final = frozenset(
    """
    falloir vouloir souhaiter désirer exiger douter craindre regretter préférer ordonner redouter
    déplorer tolérer faillir
    """.split()
)
_IMPERSONAL: Final = frozenset(
    """
    possible impossible nécessaire important dommage rare normal essentiel indispensable préférable
    souhaitable regrettable obligatoire utile inutile urgent temps bon étonnant curieux logique naturel
    """.split()
)
# « je sais bien que »: the adverb belongs to these verbs.
_SAYING: Final = frozenset(
    """
    savoir noter montrer souvenir sentir douter voir dire penser croire comprendre falloir vouloir
    espérer rappeler retenir entendre préciser souligner indiquer constater remarquer vérifier prouver
    être assurer apprendre expliquer supposer imaginer avouer reconnaître admettre signifier démontrer
    retenir craindre se si aussi très trop leur homme femme chose
    """.split()
)
_INDICATIVE: Final = frozenset("après parce pendant tandis dès depuis aussitôt sitôt".split())
ONE_WORD: Final = frozenset(("puisque", "puisqu'", "lorsque", "lorsqu'", "quand"))
_NOUNS: Final = frozenset(("peur", "crainte", "honte", "envie", "besoin", "hâte", "espoir", "garde"))
_BETWEEN: Final = frozenset("pas bien donc aussi absolument vraiment plus toujours jamais surtout".split())
_BE: Final = frozenset(("est", "était", "serait", "sera", "semble"))


def asks_subjunctive(sentence: Sentence, at: int, readings: tuple[Analysis, ...]) -> str:
    """Return what before the « que » at ``at`` asks for the subjunctive, "" when nothing does."""
    lower = sentence.tokens[at].lower
    if lower in ("quoique", "quoiqu'"):
        return "quoique"
    before = [token.lower for token in sentence.tokens[max(0, at - 6) : at]]
    for words in _SUBJUNCTIVE:
        if tuple(before[-len(words) :]) == words:
            if words == ("bien",) and not _is_concession(sentence, at - 1):
                return ""
            if words == ("bien",) and all(tag & PAST for _, tag in readings):
                return ""  # « le bien qu’il reçut »
            if words in (("quoi",), ("où",)) and (
                not _opens(sentence, at - 1)
                or (sentence.tokens[at - 1].lower == "quoi" and union(readings) & COND)
            ):
                return ""
            if words in (("encore",), ("non",), ("en", "admettant")) and not _opens(
                sentence, at - len(words)
            ):
                return ""
            if words == ("pour",) and len(before) > 1 and before[-2] in ("c'est", "est"):
                return ""
            return " ".join(words).replace("' ", "’") + " que"
    return _governing_word(sentence, at, readings)


def union(readings: tuple[Analysis, ...]) -> int:
    """Return the union of the tags of the readings."""
    together = 0
    for _, tag in readings:
        together |= tag
    return together


def _governing_word(sentence: Sentence, at: int, readings: tuple[Analysis, ...]) -> str:
    """Return the verb, noun or adjective before « que » that asks for the subjunctive."""
    place = at - 1
    while place > 0 and sentence.tokens[place].lower in _BETWEEN:
        place -= 1
    word = sentence.word(place)
    if word is None or word.form is None or sentence.tokens[at - 1].lower == "plus":
        return ""
    around = {t.lower for t in sentence.tokens[max(0, place - 4) : place]}
    if word.tag & VERB and finite(word) and all(a.lemma in _VERBS for a in finite(word)):
        if union(readings) & COND:
            return ""  # « je doute qu’il viendrait »
        # « je me doute que » and « je ne doute pas que » take the indicative.
        doubts = any(a.lemma == "douter" for a in finite(word))
        return (
            "" if doubts and around & {"me", "m'", "se", "s'", "te", "t'", "ne", "n'"} else f"{word.text} que"
        )
    heads = [
        t
        for t in sentence.tokens[max(0, place - 3) : place]
        for a in verbs(t)
        if a.lemma in ("avoir", "prendre")
    ]
    if word.lower in _NOUNS and heads:
        return f"{word.text} que"
    return _impersonal(sentence, place, around)


def _impersonal(sentence: Sentence, place: int, around: set[str]) -> str:
    """Return the impersonal verb or adjective at ``place`` that asks for the subjunctive: « il importe que »."""
    word = sentence.tokens[place]
    names = {a.lemma for a in verbs(word)}
    # « il arriva que », « il arrivera que » take the indicative.
    usual = any(a.tag & (PRES | IMPF) for a in finite(word))
    if (
        ("importer" in names or ("arriver" in names and usual))
        and place
        and sentence.tokens[place - 1].lower == "il"
    ):
        return f"il {word.text} que" if finite(word) else ""
    if "pouvoir" in names and "se" in around and around & {"il", "-t-il"}:
        return f"il se {word.text} que"
    if "valoir" in names and "mieux" in around:
        return "mieux vaut que"
    if "falloir" in names and around & {"il", "s'en", "en", "a", "avait", "aurait"}:
        return "il faut que"
    if names & {"étonner", "réjouir", "indigner"} and around & {"s'", "se", "m'", "t'"}:
        return f"s’{min(names)} que"
    if word.lower in _IMPERSONAL and place > 1:
        subject = sentence.tokens[place - 2].lower
        if sentence.tokens[place - 1].lower in _BE and subject in ("il", "c'", "ce", "n'"):
            return f"il est {word.text} que"
    return ""


def _opens(sentence: Sentence, at: int) -> bool:
    return at == 0 or sentence.tokens[at - 1].kind is TokenKind.PUNCTUATION


def _is_concession(sentence: Sentence, at: int) -> bool:
    """Whether the « bien » at ``at`` belongs to « bien que », and not to a verb: « je sais bien que »."""
    if _opens(sentence, at) or sentence.tokens[at - 1].lower in ("et", "mais"):
        return True
    before = sentence.tokens[at - 1]
    if before.text.startswith("-") or before.tag & (DET | ADV) or before.form is None:
        return False
    return not any(lemma in _SAYING for lemma, _ in before.form.analyses)


def asks_indicative(sentence: Sentence, at: int) -> str:
    """Return the conjunction at ``at`` that asks for the indicative, "" when it is another one."""
    token = sentence.tokens[at]
    if token.lower in ONE_WORD:
        return token.lower.replace("qu'", "que")
    before = sentence.tokens[at - 1].lower if at else ""
    if token.lower in ("que", "qu'") and before in _INDICATIVE:
        return f"{before} que"
    return ""
