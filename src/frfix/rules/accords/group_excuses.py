"""Disagreements inside a noun group that French allows, and groups that only look like one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases import NounGroup, Syntax
from frfix.language.phrases.features import ANY, FEMININE, P3P, P3S, PLURAL, SINGULAR, features
from frfix.language.phrases.lists import COLLECTIVES, COPULAS
from frfix.language.tags import ADJ, ADV, DET, INF, NAME, NOUN, PPAS, PPRE, PREP, VERB
from frfix.language.tokens import Token

# Third persons of the plural that look like adjectives: « les résultats diffèrent », often without the accent.
_VERBS_IN_ENT: Final = frozenset(
    "différent excellent négligent résident équivalent convergent divergent adhérent affluent influent".split()
)
# Behind a noun these are adverbs, or nouns that keep their form: « interface utilisateur », « sain et sauf ».
_NEVER_AFTER: Final = frozenset(
    """
    multi-plateforme multiplateforme multirisque multirisques hindi nul nulle droit haut plein sauf saufs
    sain sains bon serveur client machine source test type standard
    minute record pilote modèle témoin limite clé clef charnière phare surprise choc éclair fantôme miracle
    minimum maximum minima maxima point seul express web vidéo audio média multimédia
    """.split()
)
# Of whom or for whom something is, in either number: « interfaces utilisateurs », « données vecteurs ».
_AGENTS: Final = frozenset(
    """
    acheteur acteur administrateur auteur constructeur consommateur développeur éditeur électeur employeur
    fournisseur investisseur lecteur opérateur travailleur utilisateur vecteur visiteur
    """.split()
)
_COLOURS: Final = frozenset(
    """
    bleu vert rouge jaune noir blanc gris brun rose violet marron orange blond châtain roux beige
    """.split()
)
_SHADES: Final = frozenset(
    "clair foncé pâle vif sombre marine ciel nuit roi turquoise émeraude olive pomme bouteille".split()
)
_NEVER_HEADS: Final = frozenset("non drôle diable tout toute fort".split())
_DEGREES: Final = frozenset(("plus", "moins", "mieux"))


def is_no_group(syntax: Syntax, group: NounGroup) -> bool:
    """Whether the words of a group do not belong together, or agree in a way of their own."""
    tokens = syntax.tokens
    head = tokens[group.head]
    if head.lower in _NEVER_HEADS or group.head == group.number:
        return True
    if any(len(token.text) > 1 and token.text.isupper() for token in tokens[group.start : group.end]):
        return True
    words = [token.lower for token in tokens[group.start : group.end + 1]]
    if "possible" in words and not _DEGREES.isdisjoint(words):
        return True  # « les moins éloignées possible »
    return (
        _is_odd_start(syntax, group)
        or _is_headless(syntax, group)
        or _is_rather_adjective(syntax, group)
        or _is_rather_clitic(syntax, group)
        or _is_subjunctive(syntax, group)
        or (head.lower == "air" and _behind_avoir(syntax, group))
    )


def _is_odd_start(syntax: Syntax, group: NounGroup) -> bool:
    tokens = syntax.tokens
    start = group.start
    before = tokens[start - 1].lower if start else ""
    if before == "et" and tokens[start].lower in ("un", "une"):
        return True  # « vingt et un oiseaux », « les mille et une nuits »
    if before in ("le", "la", "les") and tokens[start].lower == "leur":
        return True  # « tu la leur donnes »
    if tokens[group.head].text.isalpha() and len(tokens[group.head].text) == 1:
        return True  # « la même variable x »
    if before == "à" and tokens[start].text[0].isdigit() and group.before:
        return True  # « de la 3e à la 6e », « 3e à 6e années »
    if before == "comme" and group.before and group.determiner < 0:
        return True  # « comme décrit section 5 »
    bare = group.determiner < 0 and bool(group.before) and group.preposition < 0
    return bare and _behind_copula(syntax, start)


def _is_headless(syntax: Syntax, group: NounGroup) -> bool:
    tokens = syntax.tokens
    if tokens[group.head].tag & (NOUN | NAME):
        return False
    following = tokens[group.end].lower if group.end < len(tokens) else ""
    if following in (",", "et", "ou", "à"):
        return True  # « les seconde, cinquième et sixième lignes »
    # « c’est là qu’ils sont le plus concentrés »
    return any(token.lower in _DEGREES for token in tokens[group.start : group.head])


def _is_subjunctive(syntax: Syntax, group: NounGroup) -> bool:
    """Whether what follows the noun is the verb of a clause: « que le roi vive »."""
    tokens = syntax.tokens
    if not group.after or not group.start or tokens[group.start - 1].lower not in ("que", "qu'"):
        return False
    if not features(tokens[group.after[-1]]).persons:
        return False
    return not any(verb.finite >= 0 and verb.start >= group.end for verb in syntax.verb_groups)


def _is_rather_adjective(syntax: Syntax, group: NounGroup) -> bool:
    """Whether the head stands before a noun that was not seen as one: « cette étrange sorte »."""
    tokens = syntax.tokens
    if not tokens[group.head].tags & ADJ or group.end >= len(tokens) or group.after:
        return False
    following = tokens[group.end]
    if tokens[group.head].tag & NOUN and not following.tag & VERB:
        return False
    asked = features(tokens[group.determiner]).determiner if group.determiner >= 0 else ANY
    return bool(features(following).noun & asked)


def _is_rather_clitic(syntax: Syntax, group: NounGroup) -> bool:
    """Whether « la » may be the object of a verb taken for a noun: « je la levai, la brandis »."""
    tokens = syntax.tokens
    if group.determiner < 0 or tokens[group.determiner].lower not in ("le", "la", "les") or group.before:
        return False
    after = group.head + 1
    if tokens[group.head].lower == "fait" and after < len(tokens) and tokens[after].tags & INF:
        return True  # « la fait taire »
    before = tokens[group.start - 1] if group.start else None
    return (
        before is not None
        and before.lower in (",", "et", "ou")
        and bool(features(tokens[group.head]).persons)
    )


def _behind_avoir(syntax: Syntax, group: NounGroup) -> bool:
    """Whether the group stands behind avoir, adverbs between: « n’a pas l’air »."""
    at = group.start - 1
    while at >= 0 and syntax.tokens[at].tag & ADV and syntax.verb_at(at) is None:
        at -= 1
    verb = syntax.verb_at(at)
    return verb is not None and verb.lemma == "avoir"


def _behind_copula(syntax: Syntax, at: int) -> bool:
    """Whether an attribute begins at ``at``: « celui qui est aisé dépense »."""
    while at > 0 and syntax.tokens[at - 1].tag & ADV and syntax.verb_at(at - 1) is None:
        at -= 1
    verb = syntax.verb_at(at - 1)
    if at and syntax.tokens[at - 1].lower == "peu":
        return True
    return verb is not None and verb.lemma in COPULAS


def belongs_elsewhere(syntax: Syntax, group: NounGroup) -> bool:
    """Whether what follows the head may belong to something before the group: « il est à nos yeux important »."""
    head = syntax.tokens[group.head]
    if head.lower == "fois" or head.lemma == "autre" or head.lemma in COLLECTIVES:
        return True
    at = (group.start if group.preposition < 0 else min(group.start, group.preposition)) - 1
    while at >= 0 and syntax.tokens[at].tag & (ADV | PREP) and syntax.verb_at(at) is None:
        at -= 1
    verb = syntax.verb_at(at)
    if verb is None:
        return False
    return verb.lemma in COPULAS or verb.lemma == "passer" or (verb.lemma == "avoir" and verb.participle < 0)


def does_not_vary(syntax: Syntax, index: int, own: int) -> bool:
    """Whether the adjective at ``index``, behind a head that agrees with ``own``, need not agree."""
    tokens = syntax.tokens
    token = tokens[index]
    if token.lower in _NEVER_AFTER or token.lemma in ("minimum", "maximum"):
        return True
    if token.lower.removesuffix("s") in _AGENTS:
        return True
    return _governs(tokens, index) or _adverbial(tokens, index) or _is_rather_verb(syntax, index, own)


def _governs(tokens: Sequence[Token], index: int) -> bool:
    """Whether a present participle has an object: « la loi portant création »."""
    if not tokens[index].tags & PPRE or index + 1 >= len(tokens):
        return False
    return bool(tokens[index + 1].tag & (NOUN | DET | ADJ | ADV | NAME))


def _adverbial(tokens: Sequence[Token], index: int) -> bool:
    """Whether a masculine singular adjective is an adverb: « il lança la pierre droit au but », « pair à pair »."""
    token = tokens[index]
    if token.tags & ADV and not features(token).adjective & FEMININE:
        return True
    return (
        index + 2 < len(tokens) and tokens[index + 1].lower == "à" and tokens[index + 2].lower == token.lower
    )


def _is_rather_verb(syntax: Syntax, index: int, own: int) -> bool:
    """Whether a participle may be the verb of the group: « la voix dit à plusieurs reprises »."""
    tokens = syntax.tokens
    found = features(tokens[index])
    if tokens[index].lower in _VERBS_IN_ENT:
        return True
    if not tokens[index].tags & PPAS and any(verb.finite >= 0 for verb in syntax.verb_groups):
        return False
    return bool(
        found.persons & (P3S if own & SINGULAR else 0) or found.persons & (P3P if own & PLURAL else 0)
    )


def allowed(tokens: Sequence[Token], group: NounGroup, agreements: dict[int, int]) -> bool:
    """Whether French allows the group's words to disagree; ``agreements`` says what each of them shows."""
    if _is_compound_colour(tokens, group):
        return True
    plural = agreements[group.head] & PLURAL
    if plural and (
        _shared(tokens, group.before, agreements, every=True)
        or _shared(tokens, group.after, agreements, every=False)
    ):
        return True
    following = tokens[group.end] if group.end < len(tokens) else None
    if following is None:
        return False
    then = tokens[group.end + 1] if group.end + 1 < len(tokens) else None
    noun = then is not None and features(then).noun and not then.tag & DET
    if following.lower in ("et", "ou") and not plural and noun:
        return True  # « vos nom et adresse », « plusieurs aller et retour »
    if following.lower == "et" and group.after and then is not None and then.tag & PREP:
        # « les répertoires supérieur et de travail »
        last = features(tokens[group.after[-1]]).adjective
        if last & SINGULAR and not last & PLURAL:
            return True
    if following.lower in ("et", "ou") and group.after and plural and then is not None:
        # « les délimiteurs gauche et droit »
        other = features(then).adjective
        if other & SINGULAR and not other & PLURAL:
            return True
    return not following.space and following.text in ("-", "/", "(", "·")


def _is_compound_colour(tokens: Sequence[Token], group: NounGroup) -> bool:
    """Whether a colour with its shade ends the group: « une jupe bleu foncé », « noir de jais »."""
    if not any(tokens[index].lemma in _COLOURS for index in group.after):
        return False
    following = tokens[group.end].lower if group.end < len(tokens) else ""
    return len(group.after) > 1 or following in _SHADES or following in ("de", "d'")


def _shared(tokens: Sequence[Token], indices: list[int], agreements: dict[int, int], *, every: bool) -> bool:
    """Whether singular adjectives share a plural noun: « les premier et deuxième chapitres », « public et privé »."""
    own = [index for index in indices if agreements.get(index, 0) & SINGULAR]
    if len(indices) < 2 or not (len(own) == len(indices) or (not every and len(own) > 1)):
        return False
    return any(token.lower in ("et", "ou", ",") for token in tokens[indices[0] : indices[-1]])
