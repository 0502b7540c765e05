"""A verb and its pronoun without their hyphen: viendras tu, pouvez vous, est ce que, puis je."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import FUT, IMPER, INF, MASC, NAME, NOUN, PPAS, PRES, SING, VERB
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import CLITICS, SUBJECTS, after_clitics, finite, fits, verbs

_ASKING: Final = frozenset(
    """
    comment pourquoi quand où combien que qu' qui quoi quel quelle quels quelles lequel laquelle
    lesquels lesquelles alors donc ne n' ici là ainsi aussi peut-être sans doute
    """.split()
)
_QUESTION: Final = frozenset(
    "comment pourquoi quand où combien que qu' qui quoi quel quelle quels quelles lequel laquelle".split()
)


_THIRD: Final = frozenset(("il", "ils", "elle", "elles"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    pronoun = sentence.tokens[index]
    verb = sentence.word(index - 1)
    if (
        verb is None
        or verb.form is None
        or verb.unchecked
        or not pronoun.space
        or pronoun.text != pronoun.lower
    ):
        return
    if pronoun.lower == "ce":
        if _is_question_ce(sentence, index):
            yield _joined(rule, verb, pronoun, f"{verb.text}-ce")
        return
    person = SUBJECTS[pronoun.lower]
    if (
        not fits(finite(verb), person)
        or _has_subject(sentence, index - 1, person)
        or _is_subject(sentence, index)
    ):
        return
    if not _allowed(sentence, index, person):
        return
    link = "-t-" if pronoun.lower in ("il", "elle", "on") and not verb.lower.endswith(("t", "d")) else "-"
    text = verb.text
    if pronoun.lower == "je" and verb.lower.endswith("e"):
        stems = [
            form
            for lemma, tag in finite(verb)
            if tag & PRES
            for form in context.lexicon.inflect(lemma, PPAS | MASC | SING, VERB)
        ]
        if not stems or not stems[0].endswith("é"):
            return
        text = cased_like(verb.text, stems[0])
    yield _joined(rule, verb, pronoun, text + link + pronoun.text)


def _joined(rule: Rule, verb: Token, pronoun: Token, text: str) -> Diagnostic:
    return rule.at(
        verb.start,
        pronoun.end,
        text,
        message=_("Le pronom qui suit le verbe s’y joint par un trait d’union : « {text} ».").format(
            text=text
        ),
        related=(Related(verb.start, verb.end, _("verbe")),),
    )


def _is_question_ce(sentence: Sentence, at: int) -> bool:
    """Whether « est ce » is « est-ce »: « est ce que » at the beginning or after a question word, « n’est ce pas »."""
    verb = sentence.tokens[at - 1].lower
    before = sentence.tokens[at - 2].lower if at > 1 else ""
    after = sentence.tokens[at + 1].lower if at + 1 < len(sentence.tokens) else ""
    if verb not in ("est", "était", "serait", "sera"):
        return False
    if before == "n'" and after == "pas":
        return True
    opening = (
        at == 1
        or before in ("qu'", "où", "quand", "comment", "pourquoi", "combien")
        or (
            at > 1
            and sentence.tokens[at - 2].kind is TokenKind.PUNCTUATION
            and before in ("—", "«", ":", ",")
        )
    )
    return opening and after in ("que", "qu'") and verb == "est"


def _has_subject(sentence: Sentence, at: int, person: int) -> bool:
    """Whether the verb at ``at`` has a subject, or another subject may be, before it."""
    place = at - 1
    while place >= 0 and sentence.tokens[place].lower in CLITICS - {"nous", "vous"}:
        place -= 1
    if place < 0:
        return False
    before = sentence.tokens[place]
    if before.kind is TokenKind.PUNCTUATION:
        return before.text in ")]/"
    if before.lower in _ASKING:
        # « celui qui vient il », « ce que pouvons »: only a question word that opens.
        return (
            before.lower in ("qui", "que", "qu'")
            and place > 0
            and sentence.tokens[place - 1].kind is TokenKind.WORD
            and sentence.tokens[place - 1].lower
            not in ("à", "de", "par", "pour", "avec", "chez", "mais", "et", "alors")
        )
    if before.tag & (NOUN | NAME):
        if sentence.tokens[-1].text == "?" and sentence.tokens[at + 1].lower in _THIRD:
            return False  # « le ministre peut il mentir ? »
        # « quelle vie auras tu », « de quel droit vient il »
        return not any(
            t.lower in _QUESTION or t.lower in ("quel", "quelle")
            for t in sentence.tokens[max(0, place - 2) : place]
        )
    return True


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Whether the pronoun at ``at`` has a verb of its own after it."""
    word = sentence.word(after_clitics(sentence, at + 1))
    if word is None:
        return False
    if word.text.startswith("-") or word.lower in ("même", "aussi", "seul", "seule", "tous", "qui", "deux"):
        return True
    return fits(finite(word), SUBJECTS[sentence.tokens[at].lower]) and not any(
        tag & PPAS for _, tag in verbs(word)
    )


def _allowed(sentence: Sentence, at: int, person: int) -> bool:
    """Whether the verb before ``at`` is inverted for certain."""
    verb, pronoun = sentence.tokens[at - 1], sentence.tokens[at]
    only = all(tag & (VERB | 0) for _, tag in (verb.form.analyses if verb.form else ()))
    if pronoun.lower in ("nous", "vous"):
        readings = verbs(verb)
        if not only or any(t.lower == pronoun.lower for t in sentence.tokens[max(0, at - 6) : at]):
            return False
        following = sentence.word(after_clitics(sentence, at + 1))
        infinitive = following is not None and any(tag & INF for _, tag in verbs(following))
        if any(tag & IMPER for _, tag in readings):
            # « Allez vous coucher » is right; « taisez vous » lacks its hyphen either way.
            return not infinitive
        return True
    if pronoun.lower in ("elle", "elles") and not only:
        return False
    if pronoun.lower == "tu" and any(tag & FUT for _, tag in verbs(verb)):
        return True
    if not (only or verb.lower in ("est", "puis", "as", "suis", "dois")):
        return False
    if pronoun.lower == "tu":
        return True
    if verb.lower == "puis" and pronoun.lower == "je":
        return at < 2 or sentence.tokens[at - 2].lower in (
            "que",
            "qu'",
            "ne",
            "n'",
            "comment",
            "où",
            "y",
            "en",
        )
    ends = sentence.tokens[-1].text in ("?", "!", "…", "»") or sentence.tokens[-1].kind is TokenKind.WORD
    return ends or sentence.tokens[max(0, at - 2)].lower in _ASKING or _is_incise(sentence, at)


def _is_incise(sentence: Sentence, at: int) -> bool:
    """Whether the verb before ``at`` reports speech: « viens, dit il »."""
    return at > 2 and sentence.tokens[at - 2].text in (",", "»", "!", "?") and sentence.tokens[at - 1].lower in (
        "dit", "fit", "répondit", "demanda", "ajouta", "reprit", "déclare", "explique", "ajoute", "précise", "affirme",
    )  # fmt: skip


RULE = Rule(
    id="conjugaison/inversion-sans-trait",
    message="Il manque le trait d’union entre le verbe et son pronom.",
    explanation="Le pronom sujet qui suit son verbe s’y joint par un trait d’union : « viendras-tu », « pouvez-vous », "
    "« est-ce que », « puis-je ».",
    corrects=(
        ("Viendras tu demain ?", "Viendras-tu demain ?"),
        ("Que pouvons nous faire ?", "Que pouvons-nous faire ?"),
        ("Est ce que tu viens ?", "Est-ce que tu viens ?"),
        ("Comment était il ?", "Comment était-il ?"),
        ("Le ministre peut il mentir ?", "Le ministre peut-il mentir ?"),
        ("Quelle vie auras tu ?", "Quelle vie auras-tu ?"),
        ("Puis je entrer ?", "Puis-je entrer ?"),
        ("Pourquoi chante il ?", "Pourquoi chante-t-il ?"),
        ("C’est vrai, n’est ce pas ?", "C’est vrai, n’est-ce pas ?"),
    ),
    accepts=(
        "Si tu viens tu verras.",
        "Allez vous coucher.",
        "Vous devez vous lever tôt.",
        "Le problème est ce que tu dis.",
        "Puis je suis parti.",
        "Quand il pleut il chante.",
        "Nous voulons nous reposer.",
        "Elle dort et lui veille.",
    ),
    trigger=Trigger(forms=frozenset(SUBJECTS) - {"j'"} | {"ce"}),
    on_token=_check,
)
