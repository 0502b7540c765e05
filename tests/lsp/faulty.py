"""``frfix lsp`` with an engine that fails on some texts."""

import sys

from frfix import cli, engine

Checker = engine.Checker


class FailsOnSome:
    def __init__(self, settings):
        self.checker = Checker(settings)

    def check(self, document):
        if "boum" in document.text:
            raise IndexError("boum")
        return self.checker.check(document)


engine.Checker = FailsOnSome
sys.exit(cli.main(["lsp"]))
