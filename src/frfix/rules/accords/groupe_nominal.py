"""Words of a noun group that disagree: un belle maison, les mesures prise, deux chien, de façon individuel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Related
from frfix.language.phrases import NounGroup, Syntax
from frfix.language.phrases.features import (
    ANY,
    FEMININE,
    FP,
    MASCULINE,
    MP,
    P3P,
    P3S,
    PLURAL,
    SINGULAR,
    describe,
    features,
)
from frfix.language.phrases.groups import determiner_agreement, head_agreement, number_agreement
from frfix.language.phrases.lists import COLLECTIVES, COPULAS, MONTHS
from frfix.language.tags import ADJ, ADV, DET, NAME, NOUN, PPAS, PPRE, PREP, SYMBOL, TITLE, VERB
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.accords.inflection import (
    COMBINATIONS,
    adjective_in,
    determiner_in,
    noun_in,
    starts_with_vowel,
)
from frfix.rules.base import Context, Rule

_JOINING: Final = frozenset(("et", "ou", ",", "ni", "/", "&"))
_LOOSE: Final = frozenset(("de", "d'", "des", "du", "à", "au", "aux", "en", "sans"))
# Third persons of the plural that look like adjectives: « les résultats diffèrent », often without the accent.
_VERBS_IN_ENT: Final = frozenset(
    "différent excellent négligent résident équivalent convergent divergent adhérent affluent influent".split()
)
_STREETS: Final = frozenset("rue avenue boulevard place chemin allée impasse quai route cours square".split())
_ELSEWHERE: Final = frozenset(
    """
    tout toute tous toutes même mêmes demi demie nu possible possibles tel telle tels telles
    cent cents vingt vingts mille quelque neuf fort
    """.split()
)
# Agree with what they mean, or not at all.
_LOOSE_NOUNS: Final = frozenset(
    "gens œuvre amour orgue délice chose hymne pâque après-midi orge regex".split()
)
# Behind a noun these are adverbs, or nouns that keep their form: « interface utilisateur », « sain et sauf ».
_NEVER_AFTER: Final = frozenset(
    """
    multi-plateforme multiplateforme multirisque multirisques hindi administrateur travailleur
    développeur constructeur fournisseur employeur nul nulle droit haut plein sauf saufs sain sains bon utilisateur serveur client machine source test type standard
    minute record pilote modèle témoin limite clé clef charnière phare surprise choc éclair fantôme miracle
    minimum maximum minima maxima point seul express web vidéo audio média multimédia
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
_TIE: Final = 0.3


class _Member(NamedTuple):
    place: int
    role: str
    has: int


class _Way(NamedTuple):
    """One way to make a group coherent: the words to put in the places of some members."""

    cost: float
    wanted: int
    texts: dict[int, str]


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    for group in syntax.noun_groups:
        if not group.coherent:
            found = _judge(rule, sentence, syntax, group, context)
            if found is not None:
                yield found


def _judge(
    rule: Rule, sentence: Sentence, syntax: Syntax, group: NounGroup, context: Context
) -> Diagnostic | None:
    tokens = sentence.tokens
    if group.named or any(tokens[i].unchecked for i in range(group.start, group.end)):
        return None
    members = _members(syntax, group)
    if not members:
        return None
    together = ANY
    for member in members:
        together &= member.has
    if together or _excused(tokens, group, members):
        return None
    ways = _ways(tokens, members, context)
    if not ways:
        return None
    return _finding(rule, tokens, members, ways, context)


def _members(syntax: Syntax, group: NounGroup) -> list[_Member]:
    """Return the words that have to agree; empty when one of them is no business of this rule."""
    tokens = syntax.tokens
    head = tokens[group.head]
    if head.lower == "non" or group.head == group.number:
        return []
    if group.start and tokens[group.start - 1].lower == "et" and tokens[group.start].lower in ("un", "une"):
        return []  # vingt et un oiseaux, les mille et une nuits
    if (
        group.determiner < 0
        and group.before
        and group.preposition < 0
        and _copula_before(syntax, group.start)
    ):
        return []
    following = tokens[group.end].lower if group.end < len(tokens) else ""
    if not head.tag & (NOUN | NAME) and following in (",", "et", "ou"):
        return []  # « les seconde, cinquième et sixième lignes »
    if group.start and tokens[group.start - 1].lower in ("que", "qu'") and group.after:
        last = features(tokens[group.after[-1]])
        if last.persons and not any(v.finite >= 0 and v.start >= group.end for v in syntax.verb_groups):
            return []  # « que le roi vive »
    if not head.tag & (NOUN | NAME) and any(
        tokens[i].lower in ("plus", "moins", "mieux") for i in range(group.start, group.head)
    ):
        return []  # « c’est là qu’ils sont le plus concentrés »
    if (
        group.start
        and tokens[group.start].lower == "leur"
        and tokens[group.start - 1].lower in ("le", "la", "les")
    ):
        return []  # « tu la leur donnes »
    if head.lower in ("drôle", "diable", "tout", "toute", "fort") or (
        head.lower == "air" and dangling_after_avoir(syntax, group)
    ):
        return []
    if any(len(t.text) > 1 and t.text.isupper() for t in tokens[group.start : group.end]):
        return []
    if _is_rather_adjective(syntax, group) or _is_rather_clitic(syntax, group):
        return []
    dangling = _dangling(syntax, group)
    words = [tokens[i].lower for i in range(group.start, min(group.end + 1, len(tokens)))]
    if "possible" in words and not {"plus", "moins", "mieux"}.isdisjoint(words):
        return []
    members: list[_Member] = []
    if group.determiner >= 0 and tokens[group.determiner].lower not in _ELSEWHERE:
        members.append(
            _Member(group.determiner, "determiner", determiner_agreement(tokens, group.determiner))
        )
    if group.number >= 0 and group.number != group.head:
        if not _is_count(tokens, group):
            return []
        members.append(_Member(group.number, "number", number_agreement(tokens[group.number])))
    for index in group.before:
        if index < group.number:
            continue  # « à lui seul 15 milliards »
        if tokens[index].lower not in _ELSEWHERE:
            members.append(_Member(index, "adjective", features(tokens[index]).adjective or ANY))
    own = head_agreement(head, features(head))
    if head.lemma in _LOOSE_NOUNS:
        own |= (SINGULAR if own & SINGULAR else 0) | (PLURAL if own & PLURAL else 0)
    members.append(_Member(group.head, "head", own))
    own = ANY
    for member in members:
        own &= member.has
    alone = head.lemma in ("manière", "façon") and group.preposition >= 0
    for index in group.after:
        if dangling or head.lower in ("fois", "drôle") or head.lemma == "autre" or head.lemma in COLLECTIVES:
            break
        has = features(tokens[index]).adjective or ANY
        if tokens[index].lower in _NEVER_AFTER or tokens[index].lemma in ("minimum", "maximum"):
            continue
        if (
            _governs(tokens, index)
            or _adverbial(tokens, index)
            or _is_rather_verb(syntax, index, own or members[0].has | members[-1].has)
        ):
            continue
        if tokens[index].lower in _ELSEWHERE:
            continue
        if not own & has and not alone:
            if has & _other_heads(syntax, group, participle=bool(tokens[index].tags & PPAS)):
                continue
        members.append(_Member(index, "after", has))
    return members


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
    if tokens[index].lower in _VERBS_IN_ENT and own & PLURAL:
        return True
    if not tokens[index].tags & PPAS and any(verb.finite >= 0 for verb in syntax.verb_groups):
        return False
    return bool(
        found.persons & (P3S if own & SINGULAR else 0) or found.persons & (P3P if own & PLURAL else 0)
    )


def dangling_after_avoir(syntax: Syntax, group: NounGroup) -> bool:
    """Whether the group stands behind avoir, adverbs between: « n’a pas l’air »."""
    at = group.start - 1
    while at >= 0 and syntax.tokens[at].tag & ADV and syntax.verb_at(at) is None:
        at -= 1
    verb = syntax.verb_at(at)
    return verb is not None and verb.lemma == "avoir"


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
    before = tokens[group.start - 1] if group.start else None
    return (
        before is not None
        and before.lower in (",", "et", "ou")
        and bool(features(tokens[group.head]).persons)
    )


def _copula_before(syntax: Syntax, at: int) -> bool:
    """Whether an attribute begins at ``at``: « celui qui est aisé dépense »."""
    while at > 0 and syntax.tokens[at - 1].tag & ADV and syntax.verb_at(at - 1) is None:
        at -= 1
    verb = syntax.verb_at(at - 1)
    if at and syntax.tokens[at - 1].lower == "peu":
        return True
    return verb is not None and verb.lemma in COPULAS


def _dangling(syntax: Syntax, group: NounGroup) -> bool:
    """Whether what follows the noun belongs to a verb before the group: « il est à nos yeux important »."""
    start = group.start if group.preposition < 0 else min(group.start, group.preposition)
    at = start - 1
    while at >= 0 and syntax.tokens[at].tag & (ADV | PREP) and syntax.verb_at(at) is None:
        at -= 1
    verb = syntax.verb_at(at)
    if verb is None:
        return False
    return verb.lemma in COPULAS or verb.lemma == "passer" or (verb.lemma == "avoir" and verb.participle < 0)


def _is_count(tokens: Sequence[Token], group: NounGroup) -> bool:
    """Whether the number of a group counts its noun: not a date, a page or a year."""
    head = tokens[group.head]
    if group.determiner >= 0 and tokens[group.determiner].lower in ("un", "une"):
        return False  # « un mille milliards »
    if head.lemma in MONTHS or head.tag & (NAME | TITLE) or head.tags & SYMBOL or head.lemma in _STREETS:
        return False
    number = tokens[group.number]
    before = tokens[group.start - 1] if group.start else None
    if number.kind is TokenKind.NUMBER:
        if group.determiner >= 0 and not features(tokens[group.determiner]).determiner & PLURAL:
            return False
        if not number.text.isdigit() or 1000 <= int(number.text) <= 2100 or len(number.text) > 6:
            return False
        if group.determiner < 0 and before is not None and before.tag & (NOUN | NAME | ADJ | SYMBOL):
            return False
        if group.determiner < 0 and (before is None or before.kind is not TokenKind.WORD):
            return False
    return not (group.determiner < 0 and before is not None and before.tag & (NOUN | NAME))


def _other_heads(syntax: Syntax, group: NounGroup, *, participle: bool) -> int:
    """Return what the nouns before a group agree with: an adjective may belong to each of them.

    They are joined by prepositions or « et ». A participle may go back to any noun of the clause.
    """
    tokens = syntax.tokens
    found = 0
    if participle:
        start = 0
        for verb in syntax.verb_groups:
            if verb.finite >= 0 and verb.end <= group.start:
                start = 0 if verb.lemma == "être" else verb.end
        for other in syntax.noun_groups:
            if start - 1 <= other.start and other.end <= group.start and not _joined(tokens, other, group):
                found |= other.agreement
                if any(tokens[i].lower in _JOINING for i in range(other.end, group.start)):
                    found |= PLURAL
    current: NounGroup | None = group
    while current is not None:
        left = current.start - 1
        far = current.preposition >= 0
        if far:
            bare = current.determiner < 0 and current.number < 0
            loose = bare or participle or tokens[current.preposition].lower in _LOOSE
            if not loose and current is not group:
                break
            if not loose and not _complemented(tokens, group):
                break
            left = current.preposition - 1
        if left < 0:
            break
        joined = tokens[left].lower in _JOINING
        if joined:
            left -= 1
        elif not far and syntax.group_ending(left) is None:
            break
        while left >= 0 and syntax.group_at(left) is None and tokens[left].tag & (ADJ | ADV | PPAS | PREP):
            if tokens[left].tag & ADJ:
                found |= features(tokens[left]).noun
            left -= 1
        other_group = syntax.group_at(left)
        if other_group is None:
            break
        if joined:
            both = other_group.agreement | head_agreement(
                tokens[current.head], features(tokens[current.head])
            )
            found |= MP if both & MASCULINE else FP
            if tokens[left + 1].lower != "et":
                found |= other_group.agreement
        else:
            found |= other_group.agreement
        current = other_group
    return found


def _complemented(tokens: Sequence[Token], group: NounGroup) -> bool:
    """Whether a preposition follows the adjective: « des informations sur le matériel utiles pour… »."""
    return group.end < len(tokens) and bool(tokens[group.end].tag & PREP)


def _joined(tokens: Sequence[Token], other: NounGroup, group: NounGroup) -> bool:
    """Whether « et » alone stands between: « le père et la mère fatigués », never the first alone."""
    return other.end + 1 == group.start and tokens[other.end].lower == "et" and other.determiner >= 0


def _excused(tokens: Sequence[Token], group: NounGroup, members: list[_Member]) -> bool:
    """Whether French allows this disagreement."""
    after = [tokens[i] for i in group.after]
    if any(t.lemma in _COLOURS for t in after) and (
        len(after) > 1 or (group.end < len(tokens) and tokens[group.end].lower in (*_SHADES, "de", "d'"))
    ):
        return True
    head = next(m for m in members if m.role == "head")
    # « les premier et deuxième chapitres », « les secteurs public et privé »
    if head.has & PLURAL:
        for role, indices in (("adjective", group.before), ("after", group.after)):
            own = [m for m in members if m.role == role and m.has & SINGULAR]
            several = len(own) == len(indices) or (role == "after" and len(own) > 1)
            if len(indices) > 1 and several and _coordinated(tokens, indices):
                return True
    following = tokens[group.end] if group.end < len(tokens) else None
    if following is not None and following.lower in ("et", "ou") and not head.has & PLURAL:
        # « vos nom et adresse », « plusieurs aller et retour »
        then = tokens[group.end + 1] if group.end + 1 < len(tokens) else None
        if then is not None and then.tag & NOUN and not then.tag & DET:
            return True
    if following is not None and following.lower == "et" and group.after:
        # « les répertoires supérieur et de travail »
        then = tokens[group.end + 1] if group.end + 1 < len(tokens) else None
        last = features(tokens[group.after[-1]]).adjective
        if then is not None and then.tag & PREP and last & SINGULAR and not last & PLURAL:
            return True
    return following is not None and not following.space and following.text in ("-", "/", "(", "·")


def _coordinated(tokens: Sequence[Token], indices: list[int]) -> bool:
    return any(tokens[i].lower in ("et", "ou", ",") for i in range(indices[0], indices[-1]))


def _ways(tokens: Sequence[Token], members: list[_Member], context: Context) -> list[_Way]:
    ways = []
    for wanted in COMBINATIONS:
        way = _way(tokens, members, wanted, context)
        if way is not None:
            ways.append(way)
    ways.sort(key=lambda way: way.cost)
    return ways


def _way(tokens: Sequence[Token], members: list[_Member], wanted: int, context: Context) -> _Way | None:
    cost = 0.0
    texts: dict[int, str] = {}
    lexicon = context.lexicon
    for member in reversed(members):
        token = tokens[member.place]
        if member.has & wanted:
            continue
        if member.role == "number":
            return None
        if member.role == "head":
            text = noun_in(lexicon, token, wanted) or (
                "" if token.tag & NOUN else adjective_in(lexicon, token, wanted)
            )
            # A noun that has both genders lacks its e more often than it has one too many.
            cost += 0.9 if _same_gender(member.has, wanted) else 0.9 if wanted & FEMININE else 1.1
            cost += 0 if _same_gender(member.has, wanted) or _same_number(member.has, wanted) else 1
        elif member.role == "determiner":
            following = texts.get(member.place + 1) or (
                tokens[member.place + 1].text if member.place + 1 < len(tokens) else ""
            )
            text = determiner_in(
                lexicon, token, wanted, starts_with_vowel(following, tokens[member.place + 1])
            )
            cost += 0.85 if token.lower == "leur" else 1.0
        else:
            following = tokens[member.place + 1].text if member.place + 1 < len(tokens) else ""
            text = adjective_in(lexicon, token, wanted, following if member.role == "adjective" else "")
            # « différentes », « diverses » in the plural are determiners.
            plural = (
                token.lemma in ("différent", "divers", "nombreux", "certain") and not member.has & SINGULAR
            )
            cost += 0.0 if _same_gender(member.has, wanted) else 0.01
            cost += 0.95 if plural or any(m.role == "determiner" for m in members) else 0.85
        if not text or text.lower() == token.lower:
            return None
        if member.role == "head" and not _same_gender(member.has, wanted):
            # « ordinatrice » is a word, but not what was meant.
            cost += max(0.0, lexicon.frequency(token.lower) - lexicon.frequency(text.lower()) - 1.5)
        texts[member.place] = text
    return _Way(cost, wanted, texts)


def _same_gender(has: int, wanted: int) -> bool:
    return bool(has & (MASCULINE if wanted & MASCULINE else FEMININE))


def _same_number(has: int, wanted: int) -> bool:
    return bool(wanted & SINGULAR) == bool(has & SINGULAR) or bool(wanted & PLURAL) == bool(has & PLURAL)


def _finding(
    rule: Rule,
    tokens: Sequence[Token],
    members: list[_Member],
    ways: list[_Way],
    context: Context,
) -> Diagnostic | None:
    best = ways[0]
    near = [way for way in ways if way.cost <= best.cost + _TIE]
    touched = sorted({index for way in near for index in way.texts})
    first, last = touched[0], touched[-1]
    start, end = tokens[first].start, tokens[last].end
    fixes = []
    for way in near:
        edits = _edits(tokens, way)
        stop = max(end, edits[-1].end)
        fixes.append(Fix(_applied(context.text, start, stop, edits), edits))
        end = stop
    fixes = list({fix.replacement: fix for fix in reversed(fixes) if fix.edits}.values())[::-1]
    decided = [m for m in members if m.place not in best.texts and describe(m.has)]
    changed = min(best.texts)
    message = _message(tokens, best, decided, changed)
    return rule.at(
        start,
        end,
        fixes=tuple(fixes),
        message=message,
        grade=Grade.PROBABLE,
        related=tuple(Related(tokens[m.place].start, tokens[m.place].end, describe(m.has)) for m in decided),
    )


def _edits(tokens: Sequence[Token], way: _Way) -> tuple[Edit, ...]:
    edits = []
    for index in sorted(way.texts):
        text = way.texts[index]
        end = tokens[index].end
        if text.endswith(("'", "’")) and index + 1 < len(tokens):
            end = tokens[index + 1].start
        elif tokens[index].text.endswith(("'", "’")):
            text += " "
        edits.append(Edit(tokens[index].start, end, text))
    return tuple(edits)


def _applied(text: str, start: int, end: int, edits: tuple[Edit, ...]) -> str:
    out, at = [], start
    for edit in edits:
        out += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*out, text[at:end]))


def _message(tokens: Sequence[Token], best: _Way, decided: list[_Member], changed: int) -> str:
    new = best.texts[changed]
    rests = next((m for m in decided if m.role == "head"), decided[0] if decided else None)
    if rests is None:
        return f"« {tokens[changed].text} » ne s’accorde pas avec les mots voisins : « {new} »."
    return f"« {tokens[rests.place].text} » est {describe(rests.has)} : « {new} » convient."


RULE = Rule(
    id="accords/groupe-nominal",
    message="Les mots du groupe nominal ne s’accordent pas.",
    explanation="Le déterminant et les adjectifs prennent le genre et le nombre du nom : « une belle maison », « les "
    "mesures prises », « deux chiens », « de façon individuelle ».",
    corrects=(
        ("Il habite un belle maison.", "Il habite une belle maison."),
        ("Voici les mesures prise par le maire.", "Voici les mesures prises par le maire."),
        ("Nous avons vu deux chien dans la cour.", "Nous avons vu deux chiens dans la cour."),
        ("Chaque candidats présente son projet.", "Chaque candidat présente son projet."),
        ("On répond de manière individuel.", "On répond de manière individuelle."),
    ),
    accepts=(
        "Les secteurs public et privé recrutent.",
        "Les premier et deuxième chapitres sont longs.",
        "Elle porte une jupe bleu foncé.",
        "La base de données relationnelles est vaste.",
        "Le chat et la chienne gris dorment.",
        "Il est né le 12 mai 1998.",
    ),
    priority=52,
    on_sentence=_check,
)
