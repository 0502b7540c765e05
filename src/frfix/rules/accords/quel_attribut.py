"""« Quel » before être disagrees with the noun behind: quelle est le prix, quels est votre avis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.phrases import Syntax, VerbGroup
from frfix.language.phrases.features import FP, FS, MP, MS, P3P, P3S, PLURAL, SINGULAR, describe, features
from frfix.language.phrases.subject import CLITIC_SUBJECTS
from frfix.language.tokens import Sentence
from frfix.rules.accords.inflection import nearest, verb_in
from frfix.rules.base import Context, Rule, Trigger

_FORMS: Final = {MS: "quel", MP: "quels", FS: "quelle", FP: "quelles"}
_HAS: Final = {form: combination for combination, form in _FORMS.items()}


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    tokens = sentence.tokens
    group = _being(syntax, index)
    if group is None:
        return
    found = _subject(syntax, index, group)
    if found is None:
        return
    agreement, head = found
    quel, verb = tokens[index], tokens[group.finite]
    wanted = nearest(agreement, _HAS[quel.lower])
    persons = (P3S if agreement & SINGULAR else 0) | (P3P if agreement & PLURAL else 0)
    shown = features(verb).persons
    wrong_quel = not _HAS[quel.lower] & agreement
    wrong_verb = bool(shown) and not shown & persons and bool(shown & (P3S | P3P))
    text = cased_like(quel.text, _FORMS[wanted])
    forms = verb_in(context.lexicon, verb, persons) if wrong_verb else ()
    noun, says = tokens[head].text, describe(agreement)
    place = (Related(tokens[head].start, tokens[head].end, says),)
    message = _("« {noun} » est {features} : « {text} ».")
    if wrong_quel and forms:
        between = context.shown[quel.end : verb.start]
        whole = text + between + forms[0]
        yield rule.at(
            quel.start,
            verb.end,
            whole,
            message=message.format(noun=noun, features=says, text=whole),
            related=place,
        )
    elif wrong_quel and not wrong_verb:
        yield rule.at(
            quel.start,
            quel.end,
            text,
            message=message.format(noun=noun, features=says, text=text),
            related=place,
        )
    elif forms:
        yield rule.at(
            verb.start,
            verb.end,
            *forms[:2],
            message=message.format(noun=noun, features=says, text=forms[0]),
            related=place,
        )


def _being(syntax: Syntax, index: int) -> VerbGroup | None:
    """Return the verb être that « quel » at ``index`` is the attribute of: « quel est », « quel peut être »."""
    tokens = syntax.tokens
    at = index + 1
    if at < len(tokens) and tokens[at].lower in CLITIC_SUBJECTS:
        at += 1
    group = syntax.verb_at(at)
    if group is None or group.start != at or group.finite < 0:
        return None
    if group.lemma == "être" and group.participle < 0:
        return group
    then = syntax.verb_at(group.end)
    if (
        group.lemma in ("pouvoir", "devoir")
        and then is not None
        and then.lemma == "être"
        and then.participle < 0
    ):
        return group
    return None


def _subject(syntax: Syntax, index: int, group: VerbGroup) -> tuple[int, int] | None:
    """Return what the subject agrees with, and the index of its head."""
    tokens = syntax.tokens
    before = tokens[group.start - 1].lower
    if before in ("il", "elle", "ils", "elles"):
        return CLITIC_SUBJECTS[before][1], group.start - 1
    at = group.end
    inner = syntax.verb_at(at)
    if inner is not None:
        at = inner.end
    if at < len(tokens) and tokens[at].lower in ("donc", "alors"):
        at += 1
    found = syntax.group_at(at)
    if found is None or found.start != at or found.preposition >= 0 or not found.coherent or not found.sure:
        return None
    if found.determiner < 0 or tokens[found.determiner].lower in ("de", "d'"):
        return None
    if found.end < len(tokens) and tokens[found.end].lower in ("et", "ou"):
        return None
    agreement = found.agreement
    single = describe(agreement)
    return (agreement, found.head) if single else None


RULE = Rule(
    id="accords/quel-attribut",
    message="« Quel » et le verbe « être » s’accordent avec le nom qui suit.",
    explanation="Devant « être », « quel » est attribut : il prend le genre et le nombre du sujet placé après le verbe. "
    "« Quelle est la raison ? », « quels sont les risques ? ».",
    corrects=(
        ("Quelle est le prix de ce livre ?", "Quel est le prix de ce livre ?"),
        ("Quel sont les horaires ?", "Quels sont les horaires ?"),
        ("Quels est votre avis ?", "Quel est votre avis ?"),
    ),
    accepts=(
        "Quelle est la raison ?",
        "Quels sont les horaires ?",
        "Quelle qu’elle soit, sa réponse comptera.",
    ),
    priority=45,
    trigger=Trigger(forms=frozenset(_HAS)),
    on_token=_check,
)
