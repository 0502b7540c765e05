"""An infinitive or a participle where a subject pronoun asks for a finite verb: je donner, vous mangé."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import AUX_ETRE, DET, FEM, INF, MASC, NOUN, PLUR, PPAS, PREP, SING, TRANSITIVE
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.subjects import Subject, subject_at
from frfix.rules.conjugaison.verbs import (
    SUBJECTS,
    finite,
    in_person,
    is_lower,
    only_verb,
    participles,
    verbs,
)

_ETRE: Final = {
    "je": "suis", "j'": "suis", "tu": "es", "il": "est", "elle": "est", "on": "est", "nous": "sommes",
    "vous": "êtes", "ils": "sont", "elles": "sont",
}  # fmt: skip
# Before these words « nous » and « vous » are subjects, even of what looks like an infinitive.
_SURE: Final = frozenset("si quand lorsque puisque parce lorsqu' puisqu' car".split())


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    subject = subject_at(sentence, index)
    if subject is None:
        return
    verb = sentence.word(subject.verb)
    if verb is None or not is_lower(verb) or not only_verb(verb, NOUN) or finite(verb):
        return
    tags = [tag for _, tag in verbs(verb)]
    if not all(tag & (INF | PPAS) for tag in tags) or not _is_certain(sentence, subject, verb):
        return
    pronoun = sentence.tokens[index]
    participle = all(tag & PPAS for tag in tags)
    # « vous allé », « j’arrivé » are heard as « vous allez », « j’arrive ».
    heard = verb.lower.endswith("é") and pronoun.lower in ("je", "j'", "tu", "vous")
    if participle and not heard and all(tag & AUX_ETRE for tag in tags) and subject.verb == index + 1:
        yield _missing_etre(rule, pronoun, verb, context)
        return
    forms = in_person(verb, subject.person, context.lexicon, after_que=False)
    if forms:
        yield rule.at(
            verb.start,
            verb.end,
            *(cased_like(verb.text, form) for form in forms[:3]),
            message=_("Après « {pronoun} », le verbe se conjugue : « {form} ».").format(
                pronoun=pronoun.text.rstrip(chr(39) + "’"), form=forms[0]
            ),
            grade=Grade.PROBABLE if forms[0].endswith(("e", "es", "ez", "ons", "ent")) else Grade.SUGGESTION,
            related=(Related(pronoun.start, pronoun.end, _("sujet")),),
        )


def _is_certain(sentence: Sentence, subject: Subject, verb: Token) -> bool:
    """Whether the pronoun is the verb's subject: « pour vous aider » and « Nous contacter » are not."""
    pronoun = sentence.tokens[subject.at].lower
    before = sentence.tokens[subject.at - 1].lower if subject.at else ""
    if pronoun in ("elle", "elles"):
        # « elle, épuisée » and « elles vues de loin » may be complements.
        return subject.verb > subject.at + 1 or not any(tag & PPAS and tag & FEM for _, tag in verbs(verb))
    if pronoun not in ("nous", "vous"):
        # « que faire, il partir »: nobody writes it; « où il être » is left to the reader.
        return before not in ("où", "-")
    between = [token.lower for token in sentence.tokens[subject.at + 1 : subject.verb]]
    if between[:1] and between[0] in ("nous", "vous", "ne", "n'"):
        return True
    if pronoun == "vous" and verb.lower.endswith("és"):
        # « vous souhaités partir », « si vous retrouvés un emploi »
        following = sentence.word(subject.verb + 1)
        governs = following is not None and bool(following.tag & (DET | INF)) and not following.tag & PREP
        return governs or before in _SURE or before in ("que", "qu'", "où")
    if any(tag & INF for _, tag in verbs(verb)):
        return before in _SURE or (before != "," and not any(tag & TRANSITIVE for _, tag in verbs(verb)))
    return bool(between) or all(not tag & PLUR for _, tag in verbs(verb))


def _missing_etre(rule: Rule, pronoun: Token, verb: Token, context: Context) -> Diagnostic:
    """Return the finding for « il parti », « elle né »: the auxiliary lacks."""
    plural = pronoun.lower in ("ils", "elles", "nous", "vous")
    gender = FEM if pronoun.lower in ("elle", "elles") else MASC
    readings = tuple(a for a in verbs(verb) if a.tag & PPAS)
    forms = participles(readings, context.lexicon, gender, PLUR if plural else SING)
    if pronoun.lower not in ("il", "ils", "elle", "elles", "on"):
        forms = (verb.lower,)
    be = _ETRE[pronoun.lower]
    # « j’allé » would need « je » written out.
    fixes = () if pronoun.lower == "j'" else tuple(f"{be} {form}" for form in forms)
    return rule.at(
        verb.start,
        verb.end,
        *fixes,
        message=_("Il manque l’auxiliaire : « {pronoun} {be} {form} ».").format(
            pronoun=pronoun.text, be=be, form=forms[0]
        )
        if fixes
        else None,
        grade=Grade.SUGGESTION,
        related=(Related(pronoun.start, pronoun.end, _("sujet")),),
    )


RULE = Rule(
    id="conjugaison/forme-apres-pronom",
    message="Après un pronom sujet, le verbe se conjugue.",
    explanation="Un pronom sujet (« je », « tu », « il »…) est suivi d’un verbe conjugué, non d’un infinitif ni d’un "
    "participe sans auxiliaire : « je donne », « vous mangez », « il finit ».",
    corrects=(
        ("Je donner mon avis.", "Je donne mon avis."),
        ("Je t’en parlé souvent.", "Je t’en parle souvent."),
        ("Vous ne manger pas assez.", "Vous ne mangez pas assez."),
        ("Si vous manger trop, arrêtez.", "Si vous mangez trop, arrêtez."),
        ("Ils me les laissés ici.", "Ils me les laissent ici."),
        ("Il parti hier soir.", "Il est parti hier soir."),
    ),
    accepts=(
        "Vous rencontrer est un plaisir.",
        "Nous contacter",
        "Il faut vous aider.",
        "Que vous dire ?",
        "Avec elle, parti depuis hier, il voyage.",
        "Nous, hommes fatigués, rentrons.",
    ),
    trigger=Trigger(forms=frozenset(SUBJECTS)),
    on_token=_check,
)
