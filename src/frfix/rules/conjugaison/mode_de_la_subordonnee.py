"""The mood after a conjunction: bien que tu as, il faut qu’il vient, après qu’il soit parti, si j’aurais."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.lexicon import Lexicon
from frfix.language.tags import (
    COND,
    IMPF,
    NOUN,
    NUMBER,
    PAST,
    PERSON,
    PLUR,
    PRES,
    SING,
    SUBI,
    SUBJ,
    VERB,
)  # fmt: skip
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.moods import ONE_WORD, asks_indicative, asks_subjunctive, union
from frfix.rules.conjugaison.subjects import Clause, clause_verb
from frfix.rules.conjugaison.verbs import INDICATIVE, SUBJECTS, finite, fits, is_lower, only_verb

_INDIRECT: Final = frozenset(
    """
    demander savoir ignorer voir vérifier comprendre dire décider déterminer chercher tester examiner
    regarder étudier question douter importer discuter interroger évaluer préciser indiquer deviner
    découvrir établir contrôler analyser apprécier
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    lower = sentence.tokens[index].lower
    if lower in ("si", "s'"):
        yield from _after_si(rule, sentence, index, context)
        return
    clause = clause_verb(sentence, index + 1)
    if clause is None:
        return
    verb = sentence.tokens[clause.verb]
    if not is_lower(verb) or not _is_verb(sentence, index + 1, verb):
        return
    tags = union(finite(verb))
    if tags & INDICATIVE and not tags & (SUBJ | SUBI):
        name = asks_subjunctive(sentence, index, finite(verb))
        if name:
            yield from _finding(
                rule,
                sentence,
                index,
                clause,
                context,
                SUBJ,
                _("Après « {name} », le verbe est au subjonctif : « {form} »."),
                name,
            )
    elif tags & (SUBJ | SUBI) and not tags & INDICATIVE:
        name = asks_indicative(sentence, index)
        if name and not (tags & SUBI and _is_pluperfect(sentence, clause, name)):
            wanted = PAST if tags & SUBI else PRES
            yield from _finding(
                rule,
                sentence,
                index,
                clause,
                context,
                wanted,
                _("Après « {name} », le verbe est à l’indicatif : « {form} »."),
                name,
            )


def _is_verb(sentence: Sentence, subject: int, verb: Token) -> bool:
    """Whether the word found is a verb: it can be nothing else, or a pronoun is its subject."""
    if sentence.tokens[subject].lower in SUBJECTS:
        return verb.lower == "soit" or only_verb(verb, NOUN)
    return only_verb(verb) or verb.lower == "soit" or (verb.lower == "est" and bool(verb.tag & VERB))


def _is_pluperfect(sentence: Sentence, clause: Clause, name: str) -> bool:
    """Whether the imperfect subjunctive may be a conditional: « parce qu’il eût aimé »."""
    return name in ("parce que", "puisque", "pendant que", "tandis que", "depuis que")


def _after_si(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """Find « si j’aurais su »: no conditional nor future in a condition."""
    if index and not _opens_condition(sentence, index):
        return
    clause = clause_verb(sentence, index + 1)
    if clause is None:
        return
    verb = sentence.tokens[clause.verb]
    if not is_lower(verb) or not only_verb(verb):
        return
    readings = finite(verb)
    if all(tag & SUBI and not tag & INDICATIVE for _, tag in readings) and not any(
        a.lemma in ("être", "avoir") for a in readings
    ):
        yield from _finding(
            rule,
            sentence,
            index,
            clause,
            context,
            IMPF,
            _("Après « si », le verbe est à l’indicatif : « {form} »."),
        )
        return
    if not all(tag & COND and not tag & (IMPF | PRES | SUBJ) for _, tag in readings):
        return
    yield from _finding(
        rule,
        sentence,
        index,
        clause,
        context,
        IMPF,
        _("Après « si », le verbe de la condition n’est pas au conditionnel : « {form} »."),
    )


def _opens_condition(sentence: Sentence, at: int) -> bool:
    """Whether the « si » at ``at`` begins a condition and not a question told: « je me demande si »."""
    before = sentence.tokens[at - 1]
    if before.kind is TokenKind.PUNCTUATION and before.text not in ("—", "–", ",", "«", "(", ":", ";", "…"):
        return False
    if before.kind is TokenKind.WORD and before.lower not in ("et", "mais", "car", "comme", "que", "alors"):
        return False
    return not any(
        lemma in _INDIRECT
        for token in sentence.tokens[:at]
        if token.form is not None
        for lemma, _ in token.form.analyses
    )


def _finding(
    rule: Rule,
    sentence: Sentence,
    at: int,
    clause: Clause,
    context: Context,
    mood: int,
    message: str,
    name: str = "",
) -> Iterator[Diagnostic]:
    verb = sentence.tokens[clause.verb]
    forms = _in_mood(verb, clause.person, mood, context.lexicon)
    if forms:
        token = sentence.tokens[at]
        yield rule.at(
            verb.start,
            verb.end,
            *(cased_like(verb.text, form) for form in forms[:2]),
            message=message.format(name=name, form=forms[0]),
            grade=Grade.PROBABLE,
            related=(Related(token.start, token.end, _("conjonction")),),
        )


def _in_mood(verb: Token, person: int, mood: int, lexicon: Lexicon) -> list[str]:
    """Return the forms of the verb in ``mood``, in the person it has or its subject asks for."""
    found: dict[str, None] = {}
    readings = [a for a in finite(verb) if fits((a,), person)] or list(finite(verb))
    for lemma, tag in readings:
        persons = tag & PERSON & person or tag & PERSON
        numbers = tag & NUMBER & person or tag & NUMBER
        wanted = (PRES, IMPF) if mood == PRES else (mood,)
        for tense in wanted:
            for form in lexicon.inflect(
                lemma, tense | persons | (numbers if numbers in (SING, PLUR) else 0), VERB
            ):
                if form != verb.lower:
                    found[form] = None
    return list(found)


RULE = Rule(
    id="conjugaison/mode-de-la-subordonnee",
    message="Le mode du verbe ne convient pas à la conjonction.",
    explanation="Après « bien que », « pour que », « avant que », « il faut que », « vouloir que »…, le verbe est au "
    "subjonctif ; après « après que », « parce que », « dès que »…, à l’indicatif, car le fait est réel. Après le "
    "« si » d’une condition, on n’emploie pas le conditionnel : « si j’avais su ».",
    corrects=(
        ("Bien qu’il est malade, il travaille.", "Bien qu’il soit malade, il travaille."),
        ("Il faut que tu viens demain.", "Il faut que tu viennes demain."),
        ("Je veux qu’il fait ses devoirs.", "Je veux qu’il fasse ses devoirs."),
        ("Il part avant que la pluie vient.", "Il part avant que la pluie vienne."),
        ("Nous sortirons après qu’il soit parti.", "Nous sortirons après qu’il est parti."),
        ("Si j’aurais su, je serais venu.", "Si j’avais su, je serais venu."),
        ("Si les enfants auraient mangé, ils dormiraient.", "Si les enfants avaient mangé, ils dormiraient."),
        ("Il est possible que le train est en retard.", "Il est possible que le train soit en retard."),
        ("Dès que le garçon soit là, nous mangeons.", "Dès que le garçon est là, nous mangeons."),
    ),
    accepts=(
        "Il sait bien que tu viens.",
        "Je me demande si elle viendrait.",
        "Si bien que je pourrais dormir.",
        "Je me doute qu’il est malade.",
        "Il travaille tant bien que mal.",
        "C’est pour cela que tu viens.",
        "Bien que le ministre ait parlé, rien n’a changé.",
        "Il veut que tu chantes.",
        "Le temps que tu perds est précieux.",
    ),
    trigger=Trigger(forms=frozenset(("que", "qu'", "quoique", "quoiqu'", "si", "s'", *ONE_WORD))),
    on_token=_check,
)
