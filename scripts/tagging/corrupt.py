"""Makes in a sample the mistakes that people make, keeping what is known of each word.

The tag of a changed word stays the reading of the *written* form nearest to what was meant: same part
of speech and lemma. Where the written form has no reading of that part of speech (*à* for *a*), the
word has no gold, but its neighbours keep theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final

from frfix.language.accents import without_accents
from frfix.language.lexicon import default_lexicon
from frfix.language.tagger_entries import LABEL
from frfix.language.tags import ADJ, FINITE, INF, NOUN, PPAS, PREP, VERB
from frfix.language.tokens import Token, TokenKind
from tagging.treebank import Gold, Sample, agrees_in_pos, fit, sentence_of

_SETS: Final = """
a à as; et est ai; ou où; ce se; ces ses c'est; son sont; on ont; la là; sa ça; ma m'a; quel quelle qu'elle;
quand quant; sans s'en; dans d'en; peu peut peux; près prêt; du dû; sur sûr; leur leurs; fois foi; compte
conte comte; mettre mètre maître; tache tâche; fait fais faites; dit dis; plutôt plus; tout tous toute
toutes; même mêmes; voir voire; cour cours court; sait sais c'est s'est; n'y ni; si s'y; met mais mes;
quelque quelques; ces ceux; moi mois; vers vert verre; mur mûr; notre nôtre; votre vôtre; davantage
d'avantage; cent sans; mal mâle; poing point; pris prix; vois voix voie; faim fin; toi toit; part pars par;
"""
HOMOPHONES: Final[dict[str, list[str]]] = {}
for _group in _SETS.split(";"):
    _words = _group.split()
    for _word in _words:
        HOMOPHONES.setdefault(_word, []).extend(w for w in _words if w != _word)

_ENDINGS: Final = (("er", "é"), ("er", "ez"), ("er", "ait"), ("é", "er"), ("é", "ez"), ("és", "er"),
                   ("ée", "er"), ("ez", "er"), ("ait", "er"), ("ait", "é"), ("ais", "ait"),
                   ("aient", "ait"), ("ai", "ais"), ("rai", "rais"))  # fmt: skip
"""Endings of -er verbs that sound alike."""


class Corrupter:
    """Makes mistakes at random, the same for the same seed; ``rate`` is how often a word gets one."""

    def __init__(self, seed: int, rate: float = 0.15) -> None:
        self._random = Random(seed)
        self._rate = rate
        self._lexicon = default_lexicon()

    def corrupted(self, sample: Sample) -> Sample | None:
        """Return ``sample`` with mistakes, None when it got none or its tokens would not be the same."""
        tokens = sample.sentence.tokens
        words = [token.text for token in tokens]
        gold = list(sample.gold)
        changed = set()
        for at, token in enumerate(tokens):
            known = sample.gold[at]
            if known is None or self._random.random() > self._rate:
                continue
            written = self._mistake(token, known)
            if written is None:
                continue
            words[at] = token.text[0] + written[1:] if token.text[0].lower() == written[0] else written
            gold[at] = self._gold(token, known)
            changed.add(at)
        if not changed:
            return None
        text = "".join((" " if t.space else "") + w for t, w in zip(tokens, words, strict=True))
        sentence = sentence_of(text.strip())
        if [t.text for t in sentence.tokens] != words:
            return None
        return Sample(sentence, gold, sample.weight, frozenset(changed))

    def _gold(self, token: Token, known: Gold) -> Gold:
        """Return what was meant, by the lexicon's lemma."""
        readings = token.form.analyses if token.form else ()
        best = max(readings, key=lambda r: fit(r.tag, r.lemma, known), default=None)
        return replace(known, lemma=best.lemma, same_lemma=True) if best else known

    def _mistake(self, token: Token, known: Gold) -> str | None:
        """Return what is written for ``token`` by mistake."""
        if token.kind is not TokenKind.WORD or token.form is None or not token.form.analyses:
            return None
        kinds: list[Callable[[Token, Gold], list[str]]] = [self._inflected, self._inflected, _unaccented]
        if token.lower in HOMOPHONES:
            kinds = [_homophones]
        found = [f for f in self._random.choice(kinds)(token, known) if f != token.lower]
        return self._random.choice(found) if found else None

    def _inflected(self, token: Token, known: Gold) -> list[str]:
        assert token.form is not None
        readings = [r for r in token.form.analyses if agrees_in_pos(r.tag, known)]
        if not readings or readings[0].tag & PREP or not readings[0].tag & (NOUN | ADJ | VERB):
            return []
        reading = max(readings, key=lambda r: fit(r.tag, r.lemma, known))
        tag, lower = reading.tag, token.lower
        alike = []
        if tag & VERB and reading.lemma.endswith("er"):
            alike = [
                lower[: -len(old)] + new
                for old, new in _ENDINGS
                if lower.endswith(old) and lower[: -len(old)] + new in self._lexicon
            ]
            if alike and self._random.random() < 0.5:
                return alike
        mood = tag & LABEL & (FINITE | INF | PPAS) if tag & VERB else 0
        kind = VERB if tag & VERB else tag & (NOUN | ADJ)
        return alike + [
            form
            for form, other in self._lexicon.forms_of(reading.lemma)
            if other & kind and (not mood or other & mood) and form[0] == lower[0]
        ]


def _unaccented(token: Token, _: Gold) -> list[str]:
    return [without_accents(token.lower)]


def _homophones(token: Token, _: Gold) -> list[str]:
    # « qu'elle » is two tokens: only swaps of one token for one are made.
    return [word for word in HOMOPHONES[token.lower] if "'" not in word]
