"""``frfix mot``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from frfix.cli import options as shared
from frfix.i18n import _


def mot(
    words: Annotated[
        list[str], typer.Argument(metavar=_("MOT…"), help=_("Mots à expliquer."), show_default=False)
    ],
    *,
    format_name: shared.Format = "text",
    no_color: shared.NoColor = False,
) -> int:
    """Tell of each word whether and why it is accepted; return 1 if one is not."""
    from frfix.cli.output import Output
    from frfix.reports import mot as reports
    from frfix.settings import check_name
    from frfix.user_lists import settings_of
    from frfix.word_report import WordReporter

    check_name(_("format inconnu"), format_name, shared.TEXT_OR_JSON)
    for_people = format_name == "text"
    out = Output.of_report(for_people=for_people, color=not no_color)
    reporter = WordReporter(settings_of(Path.cwd()))
    found = [reporter.report(word) for word in words]
    for line in (reports.text if for_people else reports.as_json)(found):
        out.line(line)
    out.flush()
    return int(any(report.reason is None for report in found))
