"""An infinitive, or a second finite verb, where the participle completes a noun: les devinettes envoyer par eux."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import (
    ADJ,
    DET,
    FEM,
    FINITE,
    IMPF,
    INF,
    MASC,
    NOUN,
    P2,
    P3,
    PAST,
    PLUR,
    PPAS,
    PREP,
    SING,
    VERB,
)
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.agreeing import has_feminine, has_verb_before, of_group_before
from frfix.rules.conjugaison.governors import CAUSATIVES, MODALS, SEMI_MODALS
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

# What an infinitive may follow at a distance: « voir les heures passer », « doit en outre fournir ».
_LICENSING: Final = (MODALS | SEMI_MODALS | CAUSATIVES) | frozenset(
    """
    emmener mener amener conduire penser croire partir sortir courir rentrer retourner monter descendre
    aimer détester adorer écouter apercevoir observer imaginer valoir aider oublier retourner suffire
    accourir revenir amener dire affirmer prétendre déclarer estimer
    """.split()
)
_QUESTIONS: Final = frozenset(
    """
    quel quelle quels quelles comment quoi pourquoi combien lequel laquelle lesquels lesquelles auquel
    desquels censé censée censés censées sensé sensée sensés sensées voilà voici seul seuls plutôt autant sinon
    """.split()
)
# « le bouton Supprimer », written without its capital.
_LABELS: Final = frozenset(
    """
    bouton commande option menu touche verbe mot onglet fonction appellation titre intitulé terme lien case
    droit infinitif sous-menu icône rubrique action méthode instruction mode outil mention nom formule
    """.split()
)
_LETTING: Final = frozenset("faire laisser voir entendre sentir".split())
_BETWEEN: Final = frozenset(
    "non déjà récemment aussi bien mal pas plus moins ainsi jamais souvent toujours".split()
)
_PERSONS: Final = frozenset("je j' tu nous vous moi toi -je -tu -nous -vous".split())
# « il est parti et manger… »: what people go and do, and verbs that begin a list of orders.
_ALONE: Final = frozenset("être avoir aller venir voir faire manger dormir".split())
_TRANSITIVE_ENDINGS: Final = ("ai", "ez", "ais", "ait", "aient")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    word = sentence.tokens[index]
    if not word.tags & INF and not word.lower.endswith(_TRANSITIVE_ENDINGS):
        return
    head = index - 1
    if head >= 0 and (sentence.tokens[head].lower in _BETWEEN or _is_manner(sentence.tokens[head])):
        head -= 1
    before = sentence.word(head)
    pair = before is not None and before.lower in ("et", "ou") and head == index - 1
    if pair:
        before = sentence.word(head := head - 1)
    if (
        before is None
        or not before.tag & (PPAS if pair else NOUN | ADJ)
        or before.tag & DET
        or before.unchecked
        or not is_known(before)
    ):
        return
    if not is_lower(word) or not only_verb(word) or _has_object(sentence, index):
        return
    readings = verbs(word)
    if any(tag & PPAS or lemma in ("être", "avoir") for lemma, tag in readings) or not has_feminine(
        readings[0].lemma, context.lexicon
    ):
        return
    if any(tag & INF for _, tag in readings):
        if head and sentence.tokens[head - 1].lower in SUBJECTS:
            return  # « il doigt partir »: the noun stands for a verb
        if before.lower in _LABELS or _is_licensed(sentence, index):
            return
        if pair and (word.lower in _ALONE or _has_infinitive(sentence, head)):
            return
    elif pair or not _is_second_verb(sentence, head, index, context):
        return
    agreement = of_participle(before) if pair else of_group_before(sentence, head + 1)
    if agreement is None:
        return
    forms = participles(readings, context.lexicon, *agreement)
    if forms:
        yield rule.at(
            word.start,
            word.end,
            *(cased_like(word.text, form) for form in forms[:2]),
            message=_("Pour compléter « {before} », le verbe est au participe passé : « {form} ».").format(
                before=before.text, form=forms[0]
            ),
            related=(Related(before.start, before.end, _("nom")),),
        )


def is_known(token: Token) -> bool:
    """Whether a token is a French word that may be a noun; « point » is mostly an adverb."""
    return token.form is not None and token.form.known and token.lower != "point"


def _is_manner(token: Token) -> bool:
    return token.lower.endswith("ment") and not token.tags & (VERB | NOUN)


def _has_object(sentence: Sentence, at: int) -> bool:
    """Whether what follows can only be governed by a verb in a personal mood or an infinitive."""
    following = sentence.word(at + 1)
    if following is None:
        return False
    return (
        (
            bool(following.tag & DET)
            and following.lower
            in ("le", "la", "les", "l'", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses")
        )
        or following.text.startswith("-")
        or following.lower in ("que", "qu'", "vous", "nous", "si")
    )


def _is_licensed(sentence: Sentence, at: int) -> bool:
    """Whether something before the infinitive at ``at`` may govern it over the noun."""
    continues = False
    for place in range(at - 1, -1, -1):
        token = sentence.tokens[place]
        if token.form is None:
            if token.text in (";", ":", "(", "[", "/"):
                return token.text == "/"
            continues |= token.text == ","
            continue
        continues |= token.lower in ("et", "ou", "ni")
        if token.tag & PREP and sentence.tokens[place + 1].tag & PREP:
            return True  # « pour à terme remplacer »
        if token.lower in _QUESTIONS:
            return True
        heads = {a.lemma for a in verbs(token)} & _LICENSING
        # « le fait marcher »: the tagger may take it for a noun
        if (heads & _LETTING or (heads and token.tag & VERB)) and (
            continues or not _is_served(sentence, place, at)
        ):
            return True
    return False


def _is_served(sentence: Sentence, at: int, infinitive: int) -> bool:
    """Whether the verb at ``at`` has another infinitive right behind it than the one at ``infinitive``."""
    place = after_adverbs(sentence, at + 1)
    while (word := sentence.word(place)) is not None and word.lower in CLITICS:
        place += 1
    return word is not None and place != infinitive and bool(word.tag & VERB) and bool(word.tag & INF)


def _is_second_verb(sentence: Sentence, head: int, at: int, context: Context) -> bool:
    """Whether the clause has its finite verb before, so that the form at ``at`` is none."""
    word = sentence.tokens[at]
    base = participles(verbs(word), context.lexicon)
    if not any(heard_as(word.lower, form) for form in base):
        return False
    if has_verb_before(sentence, head):
        return True
    if any(tag & P3 for _, tag in verbs(word)) or any(t.lower in _PERSONS for t in sentence.tokens):
        return False
    if sentence.word(at + 1) is None and not any(
        t.tag & VERB and t.tag & FINITE for t in sentence.tokens[: max(0, head)]
    ):
        return False  # « dans ce cas, cliquez »: an order
    # « le passeport délivrez est valable », « les zones infestez par les rats »
    following = sentence.word(at + 1)
    return (
        following is None or following.lower == "par" or bool(following.tag & VERB and following.tag & FINITE)
    )


def of_participle(participle: Token) -> tuple[int, int]:
    """Return the gender and number of a participle."""
    tag = next((a.tag for a in verbs(participle) if a.tag & PPAS), 0)
    return (FEM if tag & FEM and not tag & MASC else MASC), (PLUR if tag & PLUR and not tag & SING else SING)


def _has_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether an infinitive stands before, with which the word behind « et » may go."""
    return any(t.tag & VERB and t.tag & INF for t in sentence.tokens[:at])


RULE = Rule(
    id="conjugaison/participe-apres-nom",
    message="Pour compléter un nom, le verbe est au participe passé.",
    explanation="Un participe passé peut compléter un nom, avec lequel il s’accorde : « les devinettes envoyées par les "
    "enfants », « la carte utilisée hier ». L’infinitif ne complète un nom qu’avec une préposition : « la carte à "
    "utiliser ». On entend la différence avec « vendre » : « la carte vendue hier ».",
    corrects=(
        (
            "Les devinettes envoyer par les enfants sont drôles.",
            "Les devinettes envoyées par les enfants sont drôles.",
        ),
        ("Il répare les objets casser par son frère.", "Il répare les objets cassés par son frère."),
        ("Elle lit un livre traduire par un ami.", "Elle lit un livre traduit par un ami."),
        ("Le billet délivrez est valable un an.", "Le billet délivré est valable un an."),
        ("La page a été imprimée et relier hier.", "La page a été imprimée et reliée hier."),
        ("On relit un texte annotait par le maître.", "On relit un texte annoté par le maître."),
    ),
    accepts=(
        "Il entend ses amis chanter.",
        "Vous devez en outre fournir une photo.",
        "Cliquez sur le bouton valider.",
        "Quels fruits manger en hiver ?",
        "Les enfants chantaient hier.",
        "Il croit que les enfants chantaient.",
    ),
    priority=50,
    trigger=Trigger(tags=INF | IMPF | PAST | P2),
    on_token=_check,
)
