"""The command line; `main` is the entry point ``frfix``."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``frfix`` with ``arguments`` (by default those of the process).

    Returns the exit status: 0 nothing to do, 1 findings, 2 something went wrong, 130 interrupted.
    """
    from frfix.cli.app import command
    from frfix.cli.output import OutputError, abandon_stdout, note
    from frfix.cli.usage import USAGE_ERROR, explain
    from frfix.errors import FrfixError

    try:
        given = sys.argv[1:] if arguments is None else list(arguments)
        app = command(given[0] if given else None)
        return int(app.main(given, "frfix", standalone_mode=False) or 0)
    except USAGE_ERROR as error:
        note(explain(error))
    except FrfixError as error:
        note(f"erreur : {error}")
    except OutputError as error:
        abandon_stdout()
        # A reader that is gone, as in « frfix check … | head », wants to hear no more.
        if not error.reader_gone:
            note(f"erreur : {error}")
    except Exception:
        import traceback

        traceback.print_exc()
        note("erreur : frfix s’est trompé ; merci de signaler ce qui précède")
    return 2
