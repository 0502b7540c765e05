"""``frfix lsp`` with an engine that fails on some texts."""

import sys

from frfix import cli, engine

check = engine.Checker.check


def fail_on_some(self, document):
    if "boum" in document.text:
        raise IndexError("boum")
    return check(self, document)


engine.Checker.check = fail_on_some
sys.exit(cli.main(["lsp"]))
