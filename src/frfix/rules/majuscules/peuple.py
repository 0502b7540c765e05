"""Names of peoples and their adjectives: les français, la langue Française."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.agreement import agrees
from frfix.language.names import opens_sentence
from frfix.language.tags import (
    ADJ,
    ADV,
    DET,
    FAMILY_NAME,
    FIRST_NAME,
    INF,
    NOUN,
    NUM,
    PEOPLE,
    PLACE,
    PLUR,
    PPAS,
    PREP,
    SING,
    VERB,
)
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.headings import is_title_case

_PLURAL: Final = frozenset(
    """
    les des aux ces ses nos vos leurs quelques plusieurs deux trois quatre cinq six sept huit neuf dix onze
    douze quinze vingt trente cent mille certains certaines
    """.split()
)
_QUANTITIES: Final = frozenset(
    """
    milliers millions centaines dizaines nombre million millier centaine dizaine quinzaine vingtaine trentaine
    poignée groupe groupes foule majorité
    """.split()
)
# They measure as well: « un peu de français » is the language.
_MEASURES: Final = frozenset("beaucoup peu combien tant plus moins trop assez".split())
# What tells a person behind « un », « une »: « un sénégalais âgé de 20 ans », « une malienne résidant ici ».
_OF_PERSONS: Final = frozenset(
    """
    âgé âgée né née résidant vivant nommé nommée appelé appelée naturalisé naturalisée installé installée
    établi établie expatrié expatriée soupçonné soupçonnée accusé accusée arrêté arrêtée blessé blessée tué tuée
    """.split()
)
_SINGULAR: Final = frozenset(("un", "une", "l'", "cet", "cette", "ce", "jeune"))
# Lower-case words that are more than a people: a dish, a game, a religion, a style, a sea.
_OTHER_SENSES: Final = frozenset(
    """
    aborigène aborigènes suisse suisses noir noire noirs noires blanc blanche blancs blanches juif juifs juive juives roms rom
    romain romaine romaines grec indienne indiennes marine chinoise persiennes anglaise anglaises
    française italique bohémien bohémiens bohémienne gitane gitanes gitan gitans mongol mongols mongole
    hollande limousine limousines marseillaise marseillaises lyonnaise viennoise viennoises bolognaise
    bourguignonne bourguignon champenoise normande normandes picarde lorraine savoyarde savoyard
    nordiques nordique occidentaux occidental occidentale orientaux orientales orientale oriental méridionaux
    méridional insulaires insulaire créole créoles métis métisse métisses germain germains aryen aryens
    apache apaches viking vandale vandales ostrogoth barbares barbare franc francs francs-maçons
    parisienne parisiennes vénitienne vénitiens vénitiennes philippine philippines hébreux polonaise
    polonaises tsigane tsiganes tzigane tziganes péruvien jersiaise jersiais celte cri cris
    fon bobo bobos han lapons lapon laponne slave slaves hun huns goth goths gothique
    byzantin byzantins byzantine latin latins latine latines soviétique musulman
    européennes pygmée pygmées inca maure mandarin kanak canaque catalane breton bretons basque basques
    """.split()
)
# Adjectives that stand before their noun: « les jeunes Belges ».
_BEFORE_NOUN: Final = frozenset(
    """
    jeune jeunes ancien anciens ancienne anciennes illustre illustres vieux vieil vieille vieilles beau bel
    belle belles grand grands grande grandes petit petits petite petites autre autres bon bons bonne bonnes
    premier premiers première dernier derniers dernière nouveau nouveaux nouvelle riche riches pauvre pauvres
    fol même mêmes seul seuls seule malheureux célèbre célèbres brave braves simple simples futur futurs
    certain certains certaines nombreux tel tels double champion dynastie clan ethnie
    """.split()
)
_PRODUCTS: Final = frozenset(
    (
        "Apache",
        "Viking",
        "Maya",
        "Inca",
        "Romain",
        "Noir",
        "Noire",
        "Noirs",
        "Noires",
        "Blanc",
        "Blanche",
        "Blancs",
        "Blanches",
    )
)
_FUNCTION: Final = DET | PREP


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    form = token.form
    assert form is not None
    if form.case is Case.LOWER:
        if token.lower in _OTHER_SENSES:
            return
        title = token.lower.capitalize()
        if context.lexicon.tags(title) & PEOPLE and _is_people(sentence, index):
            yield rule.at(
                token.start,
                token.end,
                title,
                message=_(
                    "« {title} » désigne ici des personnes : le nom d’un peuple prend la majuscule."
                ).format(title=title),
            )
    elif (
        form.case is Case.TITLE
        and not opens_sentence(sentence, index)
        and _is_adjective(sentence, index, context)
    ):
        yield rule.at(
            token.start,
            token.end,
            token.lower,
            message=_("« {word} » est ici un adjectif : pas de majuscule.").format(word=token.lower),
        )


def _is_people(sentence: Sentence, index: int) -> bool:
    """Whether a lower-case word of inhabitants is a noun for persons: « les français », « un malien qui »."""
    token, before = sentence.tokens[index], sentence.tokens[index - 1] if index else None
    if before is None or before.unchecked:
        return False
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if _belongs_to_noun(sentence, index):
        return False
    if before.lower in ("le", "la", "l'") and token.tags & SING:
        return _named_person(sentence, index)
    counted = before.kind is TokenKind.NUMBER or _is_quantity(sentence, index - 1)
    if (before.lower in _PLURAL or counted) and token.tags & PLUR:
        if before.tags & NUM and _all_of_them(sentence, index - 1):
            return False
        # « les français et les anglais » may leave out a noun said before: « les produits ».
        return _ends_group(following) and not _elliptic(sentence, index)
    if before.lower not in ("un", "une", "cette", "chaque", "aucun", "aucune") or not token.tags & SING:
        return False
    if following is None or following.kind is TokenKind.PUNCTUATION:
        # « une érythréenne » is a person; « un malien » may be short for many things.
        return before.lower == "une" and _ends_group(following) and not _elliptic(sentence, index)
    if following.form is None:
        return False
    if following.lower == "qui" or _tells_a_person(sentence, index + 1):
        return True
    verb = bool(following.tag & VERB) and not following.tag & INF and not following.tags & (ADJ | NOUN | PREP)
    return verb and not _elliptic(sentence, index)


def _is_quantity(sentence: Sentence, at: int) -> bool:
    """Whether « de » at ``at`` follows how many there are: « beaucoup de », « des milliers de »."""
    before = sentence.word(at - 1)
    if before is None or sentence.tokens[at].lower not in ("de", "d'"):
        return False
    if before.lower in _MEASURES:
        return not sentence.tokens[at + 1].tags & SING
    return before.lower in _QUANTITIES


def _named_person(sentence: Sentence, index: int) -> bool:
    """Whether a first name follows « le malien » and no noun stands before that it would describe."""
    name, before = sentence.word(index + 1), sentence.word(index - 2)
    if name is None or not name.tags & FIRST_NAME or name.form is None or name.form.case is not Case.TITLE:
        return False
    return before is None or not before.tag & NOUN


def _all_of_them(sentence: Sentence, at: int) -> bool:
    """Whether the number at ``at`` counts persons said before: « tous les deux espagnols »."""
    before = sentence.word(at - 1)
    return before is not None and before.lower == "les"


def _tells_a_person(sentence: Sentence, at: int) -> bool:
    """Whether what stands at ``at`` is said of persons: âgé, né, « de 20 ans »."""
    word, number, years = sentence.tokens[at], sentence.tokens[at + 1 : at + 2], sentence.word(at + 2)
    if word.lower in _OF_PERSONS:
        return True
    return word.lower == "de" and bool(number) and years is not None and years.lower == "ans"


def _belongs_to_noun(sentence: Sentence, index: int) -> bool:
    """Whether a noun follows that the word may describe: « les français réfugiés », « les belges clubs »."""
    following = sentence.word(index + 1)
    if following is None or not following.space:
        return False
    tags = following.tags
    return bool(tags & (NOUN | ADJ)) and not tags & (PREP | ADV) and not following.tag & VERB


def _ends_group(following: Token | None) -> bool:
    """Whether what follows cannot make the word an adjective or a half of a compound."""
    if following is None or following.kind is TokenKind.PUNCTUATION:
        return following is None or following.text not in ("-", "–", "/", "»", '"', "”")
    return following.kind is TokenKind.WORD and following.form is not None


def _elliptic(sentence: Sentence, index: int) -> bool:
    """Whether an adjective of the same kind stands before: « les clubs allemands et les français »."""
    for at in range(max(0, index - 8), index - 1):
        token = sentence.tokens[at]
        if token.form is not None and token.form.case is Case.LOWER and token.tag & ADJ and token.tags & ADJ:
            previous = sentence.word(at - 1)
            if previous is not None and previous.tag & NOUN:
                return True
    return False


def _is_adjective(sentence: Sentence, index: int, context: Context) -> bool:
    """Whether a capitalised word of inhabitants is an adjective, not a name."""
    token, before = sentence.tokens[index], sentence.word(index - 1)
    lexicon = context.lexicon
    if not (lexicon.tags(token.text) & PEOPLE and lexicon.tags(token.lower) & ADJ):
        return False
    if before is None or before.form is None or before.form.case is not Case.LOWER or before.unchecked:
        return False
    following = sentence.word(index + 1)
    if following is not None and following.text[:1].isupper() and following.space and not before.tag & NOUN:
        return False
    named = context.lexicon.tags(token.text) & (FIRST_NAME | FAMILY_NAME | PLACE)
    if named or before.tags & (_FUNCTION | ADV):
        return False
    head = _head(sentence, index)
    if head is None:
        return False
    before = head
    if before.lower in _BEFORE_NOUN or token.text in _PRODUCTS:
        return False
    assert before.form is not None
    nouns = before.form.readings(NOUN)
    fits = any(agrees(noun, tag) for _, noun in nouns for _, tag in _lower(token, context) if tag & ADJ)
    return fits and not is_title_case(sentence)


def _head(sentence: Sentence, index: int) -> Token | None:
    """Return the noun before ``index``, or before the adjective that stands there: « les forces armées Maliennes »."""
    before = sentence.tokens[index - 1]
    if before.tag & NOUN:
        return before
    noun = sentence.word(index - 2)
    if before.tag & (ADJ | PPAS) and noun is not None and noun.tag & NOUN and noun.text.islower():
        return noun
    return None


def _lower(token: Token, context: Context) -> tuple[tuple[str, int], ...]:
    return context.lexicon.analyses(token.lower)


RULE = Rule(
    id="majuscules/peuple",
    message="Le nom d’un peuple prend la majuscule, l’adjectif ne la prend pas.",
    explanation="On écrit « les Français », « une Malienne » quand il s’agit de personnes ; « la langue française », "
    "« l’armée malienne » quand c’est un adjectif. C’est la norme de l’Imprimerie nationale, de l’Académie française et de l’Office québécois de la langue française.",
    corrects=(
        ("Les français votent dimanche.", "Les Français votent dimanche."),
        ("Le fils d’un malien qui vit ici.", "Le fils d’un Malien qui vit ici."),
        ("La langue Française est belle.", "La langue française est belle."),
        (
            "La plupart des habitants et beaucoup de maliens votent.",
            "La plupart des habitants et beaucoup de Maliens votent.",
        ),
        ("On accuse le sénégalais Moussa Diop.", "On accuse le Sénégalais Moussa Diop."),
        ("Trois maliens ont été blessés.", "Trois Maliens ont été blessés."),
        ("Les forces armées Maliennes avancent.", "Les forces armées maliennes avancent."),
    ),
    accepts=(
        "Les Français parlent français.",
        "Les produits allemands et les français se vendent bien.",
        "Les jeunes français votent.",
        "Un français parfait.",
        "Il a joué contre le Malien Traoré.",
    ),
    trigger=Trigger(tags=PEOPLE | ADJ),
    on_token=_check,
)
