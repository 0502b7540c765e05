"""The page of the exit statuses, in Markdown, from the table that the command line keeps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from frfix.cli.statuses import Status

COMMAND: Final = "python scripts/reference_pages.py"
"""Writes the page; whoever sees an old one is told of it."""

_BEFORE: Final = f"""# Les statuts de fin

<!-- Page écrite par {COMMAND} -->

Un programme qui lance frfix apprend par le statut de fin ce qu’il en est : 0, rien à faire ; 1, quelque
chose à faire ; 2, quelque chose a échoué. Un échec l’emporte : si un fichier n’a pas pu être lu, le statut
est 2, même si les autres ont des remarques. Le format du rapport ne change jamais le statut.
"""
_AFTER: Final = """
`--fail-on` dit à partir de quel niveau une remarque compte (`avertissement`, sauf réglage contraire) ; avec
`--fail-on jamais`, le statut 1 devient 0. `frfix fix --statut-zero` fait de même. Un processus que le
système arrête n’a pas de statut : l’interpréteur de commandes montre alors 128 plus le numéro du signal, par
exemple 143 pour SIGTERM.
"""


def status_page(rows: Iterable[Status]) -> str:
    """Return the page that tells ``rows``, in their order."""
    table = ["| commande | statut | sens | exemple |", "| --- | ---: | --- | --- |"]
    for row in rows:
        commands = ", ".join(f"`{name}`" for name in row.commands) or "toutes"
        example = row.example.replace("|", "\\|")
        table.append(f"| {commands} | {row.status} | {row.meaning} | `{example}` |")
    return "\n".join([_BEFORE, *table, _AFTER])
