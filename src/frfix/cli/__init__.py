"""The command line; `main` is the entry point ``frfix``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from frfix import i18n
from frfix.i18n import _


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``frfix`` with ``arguments`` (by default those of the process).

    Returns the exit status: 0 nothing to do, 1 findings, 2 something went wrong, 130 interrupted.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    asked = i18n.asked(given)
    language = i18n.preferred() if asked is None else asked
    # Before the commands' modules: their help texts are made when they are imported.
    i18n.speak(language if language in i18n.LANGUAGES else i18n.LANGUAGES[0])
    from frfix.cli.app import command
    from frfix.cli.output import OutputError, abandon_stdout, complain, note
    from frfix.cli.usage import USAGE_ERROR, explain
    from frfix.errors import FrfixError
    from frfix.settings import check_name

    try:
        check_name(_("langue inconnue"), language, i18n.LANGUAGES)
        app = command(_first(given))
        return int(app.main(given, "frfix", standalone_mode=False) or 0)
    except USAGE_ERROR as error:
        note(explain(error))
    except FrfixError as error:
        complain(error)
    except OutputError as error:
        abandon_stdout()
        # A reader that is gone, as in « frfix check … | head », wants to hear no more.
        if not error.reader_gone:
            complain(error)
    except Exception:
        import traceback

        traceback.print_exc()
        note(_("erreur : frfix s’est trompé ; merci de signaler ce qui précède"))
    return 2


def _first(arguments: Sequence[str]) -> str | None:
    """Return the first argument behind the choice of a language, where the name of a command stands."""
    at = 0
    if arguments and arguments[0].partition("=")[0] == i18n.OPTION:
        at = 1 if "=" in arguments[0] else 2
    return arguments[at] if at < len(arguments) else None
