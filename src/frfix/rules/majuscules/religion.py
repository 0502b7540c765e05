"""A capital on a religion or its followers: les Chrétiens, le Bouddhisme, un Imam."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.common_nouns import finding, lowered
from frfix.rules.majuscules.headings import capital_inside

# « Juif » names a people as well, « l’Islam » a civilisation: both spellings have their sense.
_FAITHS: Final = frozenset(
    """
    chrétien chrétienne chrétiens chrétiennes catholique catholiques protestant protestante protestants
    orthodoxe orthodoxes musulman musulmane musulmans musulmanes sunnite sunnites chiite chiites soufi soufis
    salafiste salafistes wahhabite wahhabites djihadiste djihadistes islamiste islamistes bouddhiste
    bouddhistes hindouiste hindouistes animiste animistes athée athées évangélique évangéliques mormon mormons
    christianisme catholicisme protestantisme islamisme judaïsme bouddhisme hindouisme animisme soufisme
    salafisme wahhabisme chiisme sunnisme djihadisme athéisme laïcité ramadan carême charia
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    following = sentence.word(index + 1)
    if following is not None and following.text[:1].isupper():
        return
    before = sentence.word(index - 1)
    if before is not None and before.lemma == "être" and capital_inside(sentence, index):
        yield finding(rule, sentence.tokens[index])
    else:
        yield from lowered(rule, sentence, index)


RULE = Rule(
    id="majuscules/religion",
    message="Les religions et leurs fidèles ne prennent pas la majuscule.",
    explanation="Les noms des religions, de leurs fidèles et de leurs usages sont des noms communs : « les chrétiens et "
    "les musulmans », « le bouddhisme », « le ramadan ». « Islam » garde la majuscule quand il désigne une "
    "civilisation. C’est la norme de l’Imprimerie nationale et de l’Office québécois de la langue française.",
    corrects=(
        ("Dans ce village vivent des Chrétiens.", "Dans ce village vivent des chrétiens."),
        ("Le livre raconte les débuts du Bouddhisme.", "Le livre raconte les débuts du bouddhisme."),
        ("Le marché est calme pendant le Ramadan.", "Le marché est calme pendant le ramadan."),
    ),
    accepts=(
        "Les chrétiens et les musulmans prient pour la paix.",
        "Le royaume de la Reine Très Chrétienne.",
        "Les Juifs de la ville et l’Islam des Lumières.",
    ),
    severity=Severity.WARNING,
    trigger=Trigger(forms=_FAITHS),
    on_token=_check,
)
