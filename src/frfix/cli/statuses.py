"""The exit statuses: what each command ends with, when, and an example; the manual's table is made of it.

Whoever adds a command or a way to end adds a row here, and to ``tests/cli/statuses.toml`` the run that
shows it: a row without one fails the tests.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from frfix.i18n import _


class Status(NamedTuple):
    """One way to end.

    ``key`` names it in tests, ``commands`` end so (all of them, if there is none), ``meaning`` says when,
    and ``example`` is a command line that does.
    """

    key: str
    commands: tuple[str, ...]
    status: int
    meaning: str
    example: str


ON_FILES: Final = ("check", "diff", "fix", "texte", "analyse")

STATUSES: Final = (
    Status(
        "check-clean",
        ("check",),
        0,
        _("Aucune remarque n’atteint le niveau de `--fail-on`."),
        "frfix check article.md",
    ),
    Status(
        "check-found",
        ("check",),
        1,
        _("Des remarques atteignent le niveau de `--fail-on`."),
        "frfix check --fail-on erreur articles/",
    ),
    Status("diff-none", ("diff",), 0, _("`frfix fix` ne changerait rien."), "frfix diff article.md"),
    Status("diff-some", ("diff",), 1, _("`frfix fix` changerait un fichier."), "frfix diff article.md"),
    Status(
        "fix-done",
        ("fix",),
        0,
        _("Les corrections sont écrites, et aucune remarque du niveau de `--fail-on` ne reste."),
        "frfix fix article.md",
    ),
    Status(
        "fix-left",
        ("fix",),
        1,
        _("Les corrections sont écrites, mais des remarques de ce niveau restent."),
        "frfix fix article.md",
    ),
    Status(
        "asked-done",
        ("fix",),
        0,
        _("Avec `-i`, aucune remarque de ce niveau n’attend de décision."),
        "frfix fix -i brouillon.docx",
    ),
    Status(
        "asked-left",
        ("fix",),
        1,
        _("Avec `-i`, des remarques attendent une décision, ou des corrections ne sont pas écrites."),
        "frfix fix -i brouillon.docx",
    ),
    Status("shown", ("texte", "analyse"), 0, _("Les fichiers ont été lus."), "frfix texte page.html"),
    Status(
        "explained", ("explique", "regles"), 0, _("Les règles ont été montrées."), "frfix explique accords"
    ),
    Status("word-known", ("mot",), 0, _("Tous les mots sont acceptés."), "frfix mot chat"),
    Status("word-unknown", ("mot",), 1, _("Au moins un mot est inconnu."), "frfix mot chatt"),
    Status("words-done", ("mots",), 0, _("La liste est montrée ou complétée."), "frfix mots add jihadiste"),
    Status(
        "known-debts",
        ("baseline",),
        0,
        _("La référence est écrite, élaguée ou montrée."),
        "frfix baseline ecrire articles/",
    ),
    Status("configured", ("config",), 0, _("Les réglages ont été montrés."), "frfix config article.md"),
    Status(
        "begun",
        ("init",),
        0,
        _("Les fichiers acceptés sont écrits, ou rien ne manquait."),
        "frfix init --oui",
    ),
    Status("completed", ("completion",), 0, _("Le script est montré ou installé."), "frfix completion bash"),
    Status("served", ("lsp",), 0, _("L’éditeur a pris congé."), "frfix lsp"),
    Status("abandoned", ("lsp",), 1, _("L’éditeur est parti sans prendre congé."), "frfix lsp"),
    Status("helped", (), 0, _("L’aide a été demandée."), "frfix check --help"),
    Status(
        "usage",
        (),
        2,
        _("La commande est mal écrite : option inconnue, argument ou valeur qui manque."),
        "frfix check --formt json",
    ),
    Status(
        "file",
        ON_FILES,
        2,
        _("Un fichier n’a pas pu être lu ou écrit ; les autres ont été traités."),
        "frfix check absent.md article.md",
    ),
    Status(
        "settings",
        (*ON_FILES, "mot", "mots", "regles", "config", "baseline"),
        2,
        _("Un fichier de réglages est illisible ou n’a pas de sens."),
        "frfix check article.md",
    ),
    Status(
        "name",
        ("check", "diff", "fix", "explique", "regles"),
        2,
        _("Une règle, une famille ou un réglage nommé n’existe pas."),
        "frfix explique acords",
    ),
    Status(
        "words-refused",
        ("mots",),
        2,
        _("Ce qui est donné n’est pas un mot, ou aucune liste n’est nommée."),
        "frfix mots add ...",
    ),
    Status(
        "debts-unread",
        ("baseline",),
        2,
        _("La référence n’est pas là, n’en est pas une, ou un fichier n’a pas pu être lu."),
        "frfix baseline montrer",
    ),
    Status(
        "begun-alone",
        ("init",),
        2,
        _("Personne ne peut répondre, ou le dossier n’existe pas."),
        "frfix init < /dev/null",
    ),
    Status(
        "output",
        (*ON_FILES, "explique", "mot", "mots", "regles", "config", "completion"),
        2,
        _("La sortie standard ne prend plus rien : disque plein, ou lecteur parti, ce que frfix tait."),
        "frfix check articles/ | head",
    ),
    Status(
        "failure",
        ("check", "diff", "fix"),
        2,
        _("frfix s’est trompé : il montre la trace à joindre au signalement."),
        "frfix check article.md",
    ),
    Status(
        "interrupted",
        ON_FILES,
        130,
        _("La commande a été interrompue (Ctrl-C) : chaque fichier est comme avant, ou corrigé."),
        "frfix fix articles/",
    ),
    Status(
        "asked-nobody",
        ("fix",),
        2,
        _("Avec `-i`, il n’y a pas de terminal."),
        "frfix fix -i brouillon.docx | cat",
    ),
    Status(
        "asked-gone",
        ("fix",),
        130,
        _("Avec `-i`, personne n’a dit que faire des corrections acceptées : elles sont gardées."),
        "frfix fix -i brouillon.docx",
    ),
)  # fmt: skip
