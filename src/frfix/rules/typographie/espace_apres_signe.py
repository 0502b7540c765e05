"""No space behind a sign that ends a sentence or a part of one: soit.Le, enfin…il, venu?Non."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Edit, Fix, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Case, Token
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, is_prose, next_visible


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if before is None or after is None or not glued(token, after) or not _ends_prose(tokens, index, before):
        return
    sign = token.text
    # « Y.Diallo », « a:b », « nom;prénom », « fin…nard »: too short, or no sentence begins there.
    title = after.form is not None and after.form.case is Case.TITLE
    apart = before.end != token.start
    low = sign in ("…", "...") or (apart and sign in (";", "!", "?"))
    if not (title or low) or not is_prose(after, 1 if title else 2 if apart else 3):
        return
    if not _goes_on(block, tokens, index + 1):
        return
    space = "" if apart else norm(context.settings).before.get(sign) or ""
    # The word is shown too: a sign alone is hard to see.
    fix = Fix(f"{space}{sign} {after.text}", (Edit(token.start, token.end, f"{space}{sign} "),))
    message = _("Il manque une espace après « {sign} ».").format(sign=sign)
    yield rule.at(token.start, after.end, fixes=(fix,), message=message)


def _ends_prose(tokens: list[Token], index: int, before: Token) -> bool:
    """Whether a lower-case word of three letters and more, apart from what precedes it, ends at the sign."""
    if not is_prose(before, 3) or not before.text.islower():
        return False
    if before.end != tokens[index].start and tokens[index].text not in (";", ":", "!", "?"):
        return False
    # « &nbsp;Le » is an entity, « objet.nom.Le » a path.
    return index < 2 or before.space or tokens[index - 2].text in ("'", "’") or is_prose(tokens[index - 2], 1)


def _goes_on(block: Block, tokens: list[Token], index: int) -> bool:
    """Whether a sentence goes on behind the word at ``index``: not the method of ``objet.Nom()``."""
    following = next_visible(block.text, tokens[index].end - block.start)
    if tokens[index].text[-1] in "'’":
        return is_prose(tokens[index + 1], 1) if index + 1 < len(tokens) else False
    return not following or following.isspace() or following in ",-"


RULE = Rule(
    id="typographie/espace-apres-signe",
    message="Une espace suit le signe qui finit la phrase.",
    explanation="Une espace sépare de la phrase suivante le point, les points de suspension, le point d’interrogation "
    "et celui d’exclamation, et suit le deux-points et le point-virgule.",
    corrects=(
        ("La séance est levée.Le maire sort.", "La séance est levée. Le maire sort."),
        ("Il hésite encore…puis il signe.", "Il hésite encore… puis il signe."),
        ("Le riz est cher ;le mil aussi.", "Le riz est cher ; le mil aussi."),
        ("Vous partez déjà ?Restez donc.", "Vous partez déjà ? Restez donc."),
    ),
    accepts=(
        "La séance est levée. Le maire sort.",
        "Le fichier projet.json décrit le module client.Fs et l’objet.Nom() du code.",
        "Les colonnes sont nom;prénom;ville.",
        "Un score de 3:2, un ratio de 16:9.",
    ),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset((".", "…", "...", ";", ":", "!", "?"))),
    on_sign=_check,
)
