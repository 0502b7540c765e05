"""A participle after avoir: ils ont mangés, je les ai mangé, la voiture que j’ai acheté."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.phrases import Syntax, VerbGroup
from frfix.language.phrases.features import (
    FS,
    MP,
    MS,
    PLURAL,
    SINGULAR,
    describe,
    describe_number,
    features,
)
from frfix.language.phrases.leftwards import before_clause
from frfix.language.tags import ADV, CLITIC, FINITE, INF, INTERROGATIVE, PRON, VERB
from frfix.language.tokens import Sentence, Token
from frfix.rules.accords.inflection import adjective_in, nearest
from frfix.rules.accords.objects import antecedent
from frfix.rules.base import Context, Rule

_FRONTED: Final = frozenset(
    """
    que qu' quel quelle quels quelles combien lequel laquelle lesquels lesquelles
    """.split()
)
# Their complements are measures, or they have none: the participle does not agree with « que ».
_MEASURES: Final = frozenset(
    """
    coûter valoir peser mesurer durer vivre dormir marcher courir falloir pouvoir devoir vouloir
    régner souffrir pleuvoir
    """.split()
)
_BEFORE_INFINITIVE: Final = frozenset("faire laisser voir entendre sentir regarder écouter envoyer".split())
# Verbs whose « nous », « me », « te » is the direct object.
_PERSON_OBJECT: Final = frozenset(
    """
    informer aider écouter inviter convaincre surprendre accueillir aimer voir appeler choisir trahir
    tromper sauver tuer blesser arrêter accompagner attaquer battre chasser conduire convoquer
    contacter critiquer déranger décevoir dépasser émouvoir encourager étonner fatiguer forcer frapper
    gêner guider inspirer insulter intéresser intriguer libérer menacer obliger occuper oublier pousser
    prévenir protéger quitter rassurer recevoir regarder rejoindre remercier rencontrer réunir réveiller
    saluer séduire suivre toucher trouver former abandonner aborder accuser adopter agresser alerter
    amuser avertir bouleverser combler consulter contraindre déçu désigner dénoncer élever embaucher
    embêter employer engager entraîner épater éblouir espionner exclure féliciter héberger humilier
    ignorer impressionner interroger licencier marquer nommer nourrir persuader piéger photographier
    ravir recruter récompenser réconforter ruiner secourir secouer soigner soutenir soupçonner
    """.split()
)


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    for group in syntax.verb_groups:
        if group.participle < 0 or group.passive or not _with_having(syntax, group):
            continue
        token = sentence.tokens[group.participle]
        has = features(token).participle
        if not has or token.unchecked or token.lower == "été":
            continue
        found = _judge(rule, syntax, group, has, context)
        if found is not None:
            yield found


def _with_having(syntax: Syntax, group: VerbGroup) -> bool:
    auxiliary = syntax.tokens[group.auxiliary]
    form = auxiliary.form
    return (
        auxiliary.lower != "été"
        and form is not None
        and any(a.lemma == "avoir" and a.tag & VERB for a in form.analyses)
    )


def _judge(rule: Rule, syntax: Syntax, group: VerbGroup, has: int, context: Context) -> Diagnostic | None:
    tokens = syntax.tokens
    token = tokens[group.participle]
    after = _after(syntax, group)
    if after is not None and after.tag & INF and (group.lemma in _BEFORE_INFINITIVE):
        if group.lemma == "faire" and not has & MS:
            return _finding(
                rule,
                token,
                MS,
                None,
                context,
                _("« Fait » suivi d’un infinitif est invariable : « {text} »."),
            )
        return None
    for index in group.clitics:
        lower = tokens[index].lower
        if lower in ("en", "s'", "se"):
            return None
        if lower == "les":
            if has & PLURAL or (after is not None and after.tag & INF):
                return None
            return _finding(rule, token, nearest(PLURAL, has), tokens[index], context, "")
        if lower == "l'":
            if has & SINGULAR:
                return None
            return _finding(rule, token, nearest(SINGULAR, has), tokens[index], context, "")
    names = [tokens[index].lower for index in group.clitics]
    if "la" in names or "le" in names:
        wanted = FS if "la" in names else MS
        return (
            None
            if has & wanted
            else _finding(
                rule,
                token,
                wanted,
                None,
                context,
                _("« la » précède « avoir » : « {text} ».")
                if wanted == FS
                else _("« le » précède « avoir » : « {text} »."),
            )
        )
    dative = False
    for index in group.clitics:
        lower = tokens[index].lower
        if lower in ("me", "m'", "te", "t'"):
            if _fronted(syntax, group) is not None:
                if group.lemma in _PERSON_OBJECT:
                    return None
                continue
            if not has & SINGULAR:
                return _finding(rule, token, nearest(SINGULAR, has), tokens[index], context, "")
            return None
        if lower in ("nous", "vous") and index != _subject_index(syntax, group):
            if lower == "vous" or _object_follows(syntax, group) or _fronted(syntax, group) is not None:
                return None
            if not has & PLURAL and group.lemma in _PERSON_OBJECT:
                return _finding(rule, token, MP, tokens[index], context, "")
            return None
        if lower in ("lui", "leur"):
            dative = True
    fronted = _fronted(syntax, group)
    if fronted is None:
        if has & MS:
            return None
        if not dative and _other_pronoun_before(syntax, group):
            return None
        return _finding(
            rule,
            token,
            MS,
            None,
            context,
            _("Sans complément direct devant lui, le participe ne varie pas : « {text} »."),
        )
    return _with_fronted(rule, syntax, group, has, fronted, context)


def _subject_index(syntax: Syntax, group: VerbGroup) -> int:
    subject = syntax.subject(group)
    if subject is not None and group.finite >= 0:
        shown = features(syntax.tokens[group.finite]).persons
        if not shown & subject.persons:
            return -1
    return subject.head if subject is not None else -1


def _other_pronoun_before(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether « nous », « vous » stand before the verb outside its clitics: their part is not certain."""
    at = group.start - 1
    tokens = syntax.tokens
    if at < 0 or tokens[at].lower not in ("nous", "vous", "les", "l'", "la", "le"):
        return False
    return _subject_index(syntax, group) != at


def _after(syntax: Syntax, group: VerbGroup) -> Token | None:
    """Return the word behind the participle, adverbs and pronouns of an infinitive skipped."""
    at = group.end
    tokens = syntax.tokens
    while at < len(tokens) and (tokens[at].tag & ADV or tokens[at].lower in ("se", "s'", "à", "de", "d'")):
        at += 1
    return tokens[at] if at < len(tokens) else None


def _object_follows(syntax: Syntax, group: VerbGroup) -> bool:
    at = group.end
    tokens = syntax.tokens
    while at < len(tokens) and tokens[at].tag & ADV:
        at += 1
    following = syntax.group_at(at)
    if following is not None and following.preposition < 0:
        return following.determiner >= 0 or following.number >= 0 or following.named
    if at < len(tokens) and tokens[at].tag & PRON and not tokens[at].tag & CLITIC:
        return True
    return at < len(tokens) and tokens[at].lower in ("que", "qu'", "de", "d'", "ce", "des", "du", "si")


def _fronted(syntax: Syntax, group: VerbGroup) -> int | None:
    """Return the index of « que » or of another word that may make an object stand before the verb."""
    tokens = syntax.tokens
    while group.finite < 0 and group.governor is not None:
        group = group.governor  # « que vous pouvez avoir attachées »
    at = group.start - 1
    while at >= 0:
        token = tokens[at]
        if token.lower in _FRONTED:
            return None if token.lower in ("que", "qu'") and token.tag & ADV else at
        verb = syntax.verb_at(at)
        if token.tag & VERB and token.tag & FINITE and verb is not None:
            over = before_clause(syntax, verb)
            if over is None or over >= at:
                return None
            at = over  # « la pierre que ceux qui bâtissaient ont rejetée »
            continue
        if token.text in (":", ";", "…"):
            return None
        at -= 1
    return None


def _with_fronted(
    rule: Rule, syntax: Syntax, group: VerbGroup, has: int, fronted: int, context: Context
) -> Diagnostic | None:
    tokens = syntax.tokens
    token = tokens[group.participle]
    word = tokens[fronted]
    after = _after(syntax, group)
    if group.lemma in _MEASURES or (after is not None and after.tag & INF):
        return None
    if word.lower not in ("que", "qu'"):
        return _with_question(rule, syntax, group, has, fronted, context)
    if group.inverted >= 0 or _object_follows(syntax, group) or not _subject_between(syntax, group, fronted):
        return None
    if group.end < len(tokens) and tokens[group.end].lower == "ou":
        return None  # « qu’ils aient payé ou non »
    if any(tokens[i].lower == "y" for i in group.clitics):
        return None  # qu’il y a eu
    found = antecedent(syntax, fronted)
    if found is None:
        return None
    wanted, head = found
    if has & wanted:
        return None
    return _finding(rule, token, nearest(wanted, has), head, context, "", wanted)


def _subject_between(syntax: Syntax, group: VerbGroup, que: int) -> bool:
    """Whether the verb's subject stands between « que » and the verb, and the verb is its own."""
    subject = syntax.subject(group)
    return subject is not None and subject.start == que + 1 and subject.kind in ("pronom", "nom")


def _with_question(
    rule: Rule, syntax: Syntax, group: VerbGroup, has: int, fronted: int, context: Context
) -> Diagnostic | None:
    tokens = syntax.tokens
    asked = syntax.group_at(fronted)
    if asked is not None and asked.start and tokens[asked.start - 1].lower in ("et", "ou"):
        return None
    if asked is None or asked.preposition >= 0 or not asked.coherent or asked.determiner < 0:
        return None
    if (
        not tokens[asked.determiner].tag & INTERROGATIVE
        or group.inverted < 0
        or _object_follows(syntax, group)
    ):
        return None
    if asked.end != group.start or has & asked.agreement:
        return None
    return _finding(
        rule,
        tokens[group.participle],
        nearest(asked.agreement, has),
        tokens[asked.head],
        context,
        "",
        asked.agreement,
    )


def _finding(
    rule: Rule,
    token: Token,
    target: int,
    because: Token | None,
    context: Context,
    message: str,
    wanted: int = 0,
) -> Diagnostic | None:
    text = adjective_in(context.lexicon, token, target)
    if not text or text.lower() == token.lower:
        return None
    texts = [text]
    for combination in (1, 2, 4, 8):
        if combination & (wanted or (PLURAL if target & PLURAL and because is not None else target)):
            other = adjective_in(context.lexicon, token, combination)
            if other and other not in texts and other.lower() != token.lower:
                texts.append(other)
    related: tuple[Related, ...] = ()
    noun = says = ""
    if because is not None:
        says = describe(wanted) or describe_number(target & (wanted or target))
        noun = because.text
        related = (Related(because.start, because.end, _("complément direct")),)
        message = _("Le complément direct « {noun} », {features}, précède « avoir » : « {text} ».")
    return rule.at(
        token.start,
        token.end,
        *texts,
        message=message.format(noun=noun, features=says, text=text),
        related=related,
    )


RULE = Rule(
    id="accords/participe-avoir",
    message="Le participe employé avec « avoir » s’accorde avec le complément direct placé devant.",
    explanation="Avec « avoir », le participe passé s’accorde avec le complément direct s’il est placé avant le verbe : "
    "« les pommes que j’ai mangées », « je les ai mangées ». Sinon il ne varie pas : « elles ont mangé des pommes ».",
    corrects=(
        ("Ils ont chantés toute la nuit.", "Ils ont chanté toute la nuit."),
        ("La voiture que j’ai acheté roule bien.", "La voiture que j’ai achetée roule bien."),
        ("Ces gâteaux, je les ai goûté hier.", "Ces gâteaux, je les ai goûtés hier."),
        ("Nous lui avons prêtée une échelle.", "Nous lui avons prêté une échelle."),
        ("Quelle réponse a-t-elle donné ?", "Quelle réponse a-t-elle donnée ?"),
    ),
    accepts=(
        "Les pommes que j’ai mangées étaient bonnes.",
        "Les mesures qu’il a fallu prendre sont connues.",
        "Les cent francs que ce livre a coûté sont perdus.",
        "Elle les a fait venir.",
        "Des pommes, j’en ai mangé.",
        "Elle nous a écrit.",
        "La preuve que Paul a menti est là.",
    ),
    priority=52,
    on_sentence=_check,
)
