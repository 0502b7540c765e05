"""A word that French does not know, with what its author may have meant."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade
from frfix.language.names import is_left_alone
from frfix.language.neighbours import neighbours
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

_SHOWN = 8
"""How many candidates a diagnostic holds."""
_TERM = 3
"""An unknown word that a text writes so often in one way is a term of its subject."""
_SHORT = 3
"""Letters under which an unknown word is an abbreviation as often as a slip."""
_QUOTED = 3
"""How many tokens away, on each side, the quotation marks around a quoted word may stand."""
_FRENCH_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ'-")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    assert token.form is not None
    if token.form.case in (Case.UPPER, Case.MIXED):
        return  # acronyms, family names in capitals, brands
    suggestions = context.spelling.suggest(token.form.text, neighbours(sentence, index), limit=_SHOWN)
    # What resembles no French word is a term, a loan or a name rather than a slip.
    if not suggestions or is_left_alone(sentence, index, suggestions, context.lexicon):
        return
    if suggestions.grade is Grade.SUGGESTION and _is_meant(sentence, index, context.text):
        return
    texts = tuple(_apostrophe_of(token, suggestion.text) for suggestion in suggestions)
    message = f"« {token.text} » est inconnu. Peut-être « {texts[0]} » ?"
    yield rule.at(token.start, token.end, *texts, message=message, grade=suggestions.grade)


def _is_meant(sentence: Sentence, index: int, text: str) -> bool:
    """Whether a word without a trusted correction is written so on purpose.

    It is when the text repeats it, when it is quoted for itself (« le mot "hazmat" »), when it is as
    short as an abbreviation, or when it has a letter that no French word has.
    """
    word = sentence.tokens[index].text
    if len(word) < _SHORT or not _FRENCH_LETTERS.issuperset(word.lower()) or text.count(word) >= _TERM:
        return True
    before = {token.text for token in sentence.tokens[max(0, index - _QUOTED) : index]}
    after = {token.text for token in sentence.tokens[index + 1 : index + 1 + _QUOTED]}
    return any(opening in before and closing in after for opening, closing in ('""', "“”", "«»", "''", "‘’"))


def _apostrophe_of(token: Token, text: str) -> str:
    """Return ``text`` with the apostrophe that the author uses, the typographic one if none is seen."""
    if "'" not in text or "'" in token.text:
        return text
    return text.replace("'", "’")


RULE = Rule(
    id="orthographe/mot-inconnu",
    message="Ce mot est inconnu.",
    explanation="Le mot n’est ni dans le lexique, ni parmi les noms propres, ni composé de mots connus. Si c’est "
    "un mot que vous employez, ajoutez-le à la liste de mots du projet.",
    corrects=(
        ("Il faut hamoniser les règles.", "Il faut harmoniser les règles."),
        ("Le conseil a dicidé de reporter le vote.", "Le conseil a décidé de reporter le vote."),
        ("Les enjeux sécutaires sont immenses.", "Les enjeux sécuritaires sont immenses."),
    ),
    accepts=(
        "Assimi Goïta a reçu Oumar Diarra à Koulouba.",
        "La conférence de presse du GFXZ s’est tenue chez Mahamadou Sinkoro.",
    ),
    grade=Grade.PROBABLE,
    priority=90,
    trigger=Trigger(unknown=True),
    on_token=_check,
)
