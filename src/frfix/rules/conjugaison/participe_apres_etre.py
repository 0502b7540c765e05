"""Another form than the participle after être: il est partit, elle est aller, ils ont été charger."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import (
    ADJ,
    FEM,
    FINITE,
    GENDER,
    INF,
    MASC,
    NAME,
    NOUN,
    NUMBER,
    PLUR,
    PPAS,
    PPRE,
    PREP,
    SING,
    VERB,
)
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.agreeing import follows_infinitive, of_group_before, of_subject
from frfix.rules.conjugaison.verbs import (
    CLITICS,
    after_adverbs,
    heard_as,
    is_lower,
    only_verb,
    participles,
    verbs,
)

_ETRE: Final = frozenset(
    """
    suis es est sommes êtes sont étais était étions étiez étaient fus fut furent serai seras sera serons
    serez seront serais serait serions seriez seraient sois soit soyons soyez soient fût être étant été
    """.split()
)
_PRONOUNS: Final[dict[str, int]] = {
    "il": MASC | SING, "elle": FEM | SING, "ils": MASC | PLUR, "elles": FEM | PLUR, "je": MASC | SING,
    "j'": MASC | SING, "tu": MASC | SING, "on": MASC | SING, "nous": MASC | PLUR, "vous": MASC | PLUR,
    "iel": MASC | SING, "iels": MASC | PLUR,
}  # fmt: skip
_REFLEXIVE: Final = frozenset(("s'", "me", "m'", "te", "t'", "se"))
_SHORT: Final = frozenset("a as ai ont est es sont peut puis doit".split())
_RELATIVE: Final = frozenset("que qu' où dont comme qui tel telle tels telles quoi si".split())
_ERRANDS: Final = frozenset(
    """
    voir chercher faire manger boire dormir coucher prendre acheter trouver visiter consulter travailler
    habiter jouer déjeuner dîner porter saluer rejoindre vivre
    """.split()
)
# « Le but est gagner » is heard for « est de gagner »: no participle is meant.
_GOALS: Final = frozenset(
    """
    but objectif idée solution rôle mission tâche souhait désir volonté espoir rêve essentiel important mieux
    principe secret difficulté problème astuce plan méthode moyen façon manière question chose point choix
    option priorité ambition pire plus intérêt devise
    """.split()
)
# These may be an infinitive: « le but est gagner », « c’est jouer avec le feu ».
_DEMONSTRATIVE: Final = frozenset(("c'", "ce", "ça", "cela", "ceci", "-ce", "ç'"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    aux = sentence.tokens[index]
    word = sentence.word(at := after_adverbs(sentence, index + 1))
    if word is None or not is_lower(word) or not word.space or _is_noun(sentence, index):
        return
    readings = verbs(word)
    if any(tag & (PPAS | PPRE) for _, tag in readings) or word.lower in _SHORT:
        return
    subject = _subject(sentence, index)
    infinitive = any(tag & INF for _, tag in readings)
    reflexive = index > 0 and sentence.tokens[index - 1].lower in _REFLEXIVE
    # « il a été conseiller »: a profession
    noun = not word.tag & NOUN and ((subject and infinitive) or reflexive)
    if not only_verb(word, NOUN if noun else 0):
        return
    if aux.text != aux.lower and not subject:
        return  # « Suis » vient…, the word itself
    if aux.lower == "soit" and not subject and not reflexive and not _after_que(sentence, index):
        return  # soit… soit…
    if (
        aux.lower == "être"
        and index
        and sentence.tokens[index - 1].lower == "peut"
        and not _has_subject(sentence, index - 1)
    ):
        return  # « il faut peut être partir »: the adverb without its hyphen
    base = participles(readings, context.lexicon)
    if infinitive:
        wrong = _excludes_infinitive(sentence, index, at, subject)
    else:
        wrong = any(heard_as(word.lower, form) for form in base) or not _may_follow(sentence, index)
    gender, number = _agreement(sentence, index, subject)
    forms = participles(readings, context.lexicon, gender, number) or base
    if not forms or not wrong:
        return
    yield rule.at(
        word.start,
        word.end,
        *(cased_like(word.text, form) for form in forms[:2]),
        message=_("Après « {aux} », le verbe est au participe passé : « {form} ».").format(
            aux=aux.text, form=forms[0]
        ),
        related=(Related(aux.start, aux.end, _("auxiliaire")),),
    )


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether « est », « été » or « être » may be a noun."""
    token = sentence.tokens[at]
    before = sentence.tokens[at - 1] if at else None
    if token.lower in ("est", "été", "être", "sommes", "suis"):
        return before is not None and before.lower in (
            "l'", "un", "cet", "d'", "les", "des", "à", "en", "nord", "sud", "plein", "son", "ces",
        ) and not (token.lower == "être" and before.lower in ("d'", "à"))  # fmt: skip
    return False


def _subject(sentence: Sentence, at: int) -> int:
    """Return gender and number of the subject pronoun of the form of être at ``at``, 0 when there is none."""
    after = sentence.word(at + 1)
    if after is not None and after.text.startswith("-"):
        return _PRONOUNS.get(after.lower.rpartition("-")[2], 0)
    while at > 0 and (sentence.tokens[at - 1].lower in CLITICS or sentence.tokens[at - 1].lower in _AUX):
        at -= 1
        # « nous » and « vous » are clitics and subjects.
        if sentence.tokens[at].lower in ("nous", "vous") and (
            at == 0 or sentence.tokens[at - 1].lower not in _PRONOUNS
        ):
            return _PRONOUNS[sentence.tokens[at].lower]
    return _PRONOUNS.get(sentence.tokens[at - 1].lower, 0) if at else 0


_AUX: Final = frozenset("ai as a ont avons avez avait avaient avais aurait aura pas".split())


def _agreement(sentence: Sentence, at: int, subject: int) -> tuple[int, int]:
    """Return the gender and number that the participle takes."""
    aux = sentence.tokens[at]
    if subject and sentence.tokens[at - 1].lower not in ("été", "être"):
        return subject & GENDER, subject & NUMBER
    found = of_subject(sentence, at)
    if found is None and aux.lower == "étant":
        found = of_group_before(sentence, at)
    if found is not None:
        return found
    if subject:
        return subject & GENDER, subject & NUMBER
    if aux.lower == "être":
        numbers = [
            t.tags & NUMBER for t in sentence.tokens[max(0, at - 4) : at] if t.tag & VERB and t.tag & FINITE
        ]
        return MASC, PLUR if numbers and numbers[-1] == PLUR else SING
    return MASC, PLUR if aux.tags & NUMBER == PLUR and aux.lower != "été" else SING


def _may_follow(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb may follow être because a clause ends with it: « là où elle est vivent des loups »."""
    before = {token.lower for token in sentence.tokens[max(0, at - 10) : at]}
    return bool(before & _RELATIVE) or sentence.tokens[at].lower in ("être", "étant", "été")


def _excludes_infinitive(sentence: Sentence, at: int, word: int, subject: int) -> bool:
    """Whether an infinitive at ``word`` cannot follow the form of être at ``at``."""
    aux = sentence.tokens[at]
    before = sentence.tokens[at - 1].lower if at else ""
    after = sentence.word(at + 1)
    if before in ("cela", "ceci"):
        following = sentence.word(word + 1)
        return following is not None and bool(following.tag & PREP) and following.lower not in ("de", "d'")
    if before in _DEMONSTRATIVE or (after is not None and after.lower in _DEMONSTRATIVE):
        return False
    if before in ("n'", "ne") and at > 1 and sentence.tokens[at - 2].lower in (*_DEMONSTRATIVE, "si"):
        return False
    infinitive = sentence.tokens[word]
    if aux.lower in ("été", "fut", "furent", "fus"):
        # « il a été manger » says that he went there.
        return infinitive.lower not in _ERRANDS and not follows_infinitive(
            sentence, _group_start(sentence, at)
        )
    if aux.lower in ("être", "étant"):
        return before not in ("bien", "")
    if before == "qui":
        return at > 1 and sentence.tokens[at - 2].lower not in ("voilà", "ce", "voici")
    if subject or before in _REFLEXIVE:
        return True
    if follows_infinitive(sentence, at) or at == 0 or before == "si":
        return False
    return not any(token.lower in _GOALS for token in sentence.tokens[max(0, at - 8) : at])


def _after_que(sentence: Sentence, at: int) -> bool:
    """Whether « que » stands before, so that « soit » is a subjunctive, and no other « soit »."""
    before = [token.lower for token in sentence.tokens[max(0, at - 8) : at]]
    return ("que" in before or "qu'" in before) and bool(sentence.tokens[at - 1].tag & (NOUN | ADJ | NAME))


def _group_start(sentence: Sentence, at: int) -> int:
    """Return where the verb group of « été » at ``at`` begins: with its auxiliary."""
    group = sentence.syntax.verb_at(at)
    return at if group is None else group.start


def _has_subject(sentence: Sentence, at: int) -> bool:
    """Whether a noun, a name or a pronoun stands before the verb at ``at``."""
    before = sentence.word(at - 1)
    return before is not None and (before.lower in _PRONOUNS or bool(before.tag & (NOUN | ADJ | NAME)))


RULE = Rule(
    id="conjugaison/participe-apres-etre",
    message="Après l’auxiliaire « être », le verbe est au participe passé.",
    explanation="L’auxiliaire « être » est suivi du participe passé : « il est parti », « elle est allée », « ils "
    "sont chargés ». On entend la différence en remplaçant le verbe par « vendre » : « il est vendu ».",
    corrects=(
        ("Il est partit hier.", "Il est parti hier."),
        ("Elle est aller au marché.", "Elle est allée au marché."),
        ("Les fichiers sont charger au démarrage.", "Les fichiers sont chargés au démarrage."),
        ("Est-il déjà arriver ?", "Est-il déjà arrivé ?"),
        ("Vous êtes prit au piège.", "Vous êtes pris au piège."),
        ("Il pense être respecter de tous.", "Il pense être respecté de tous."),
        ("La carte est renouveler chaque année.", "La carte est renouvelée chaque année."),
        ("Les lettres ont été écrire par un ami.", "Les lettres ont été écrites par un ami."),
        ("Les dossiers sont conservent dix ans.", "Les dossiers sont conservés dix ans."),
        ("Cette porte doit être fermer la nuit.", "Cette porte doit être fermée la nuit."),
    ),
    accepts=(
        "Souffler n’est pas jouer.",
        "C’est jouer avec le feu.",
        "Peut-être manger est-il possible.",
        "Il a été manger chez eux.",
        "L’est finit par gagner.",
        "Était-ce trop demander ?",
        "Vendre la maison serait perdre un souvenir.",
        "Le mieux est attendre.",
        "Là où elle est vivent des loups.",
    ),
    trigger=Trigger(forms=_ETRE),
    on_token=_check,
)
