"""A command line whose engine knows a handful of mistakes: its contract does not hang on the rules."""

import contextlib
import errno
import io
import re
import sys
from dataclasses import dataclass

import pytest

from frfix import cli, engine, settings
from frfix.diagnostics import Diagnostic, Grade, Related, Severity, replace_span
from frfix.documents.fitting import in_source
from frfix.rules.controle import commentaire_inconnu, commentaire_inutile
from frfix.suppression.control import Names, control_of

MISTAKES = {
    "oeuvvre": ("orthographe/lettre", Severity.ERROR, Grade.SURE, ["oeuvre"]),
    "oeuvre": ("orthographe/ligature", Severity.ERROR, Grade.SURE, ["œuvre"]),
    "Etat": ("majuscules/accent", Severity.WARNING, Grade.SURE, ["État"]),
    "sécutaires": ("orthographe/mot-inconnu", Severity.ERROR, Grade.PROBABLE, ["sécuritaires", "séculaires"]),
    "xyzzy": ("orthographe/mot-inconnu", Severity.ERROR, Grade.SUGGESTION, []),
    "la projet": ("accords/determinant-nom", Severity.ERROR, Grade.PROBABLE, ["le projet"]),
    "  ": ("typographie/espaces", Severity.ADVICE, Grade.SURE, [" "]),
}
COMMENT_RULES = [commentaire_inconnu.RULE, commentaire_inutile.RULE]
NAMES = {name for rule, *_ in MISTAKES.values() for name in (rule, rule.partition("/")[0])}


class HandfulOfMistakes:
    def __init__(self, asked):
        self.asked = asked

    def check(self, document, only=None):
        found = []
        for wrong, (rule, severity, grade, replacements) in MISTAKES.items():
            names = {rule, rule.partition("/")[0]}
            if names & set(self.asked.ignore) or (self.asked.select and not names & set(self.asked.select)):
                continue
            if wrong in self.asked.words:
                continue
            for block in document.blocks if only is None else only:
                for match in re.finditer(re.escape(wrong), block.text):
                    start, end = block.start + match.start(), block.start + match.end()
                    related = (Related(end - 6, end, "nom masculin"),) if wrong == "la projet" else ()
                    fixes = replace_span(start, end, *replacements)
                    message = f"« {wrong.strip()} » est une faute."
                    found.append(Diagnostic(rule, severity, grade, message, start, end, fixes, related))
        control = control_of(document, self.names)
        if control is not None:
            found = control.without_switched_off(found)
        told = in_source(sorted(found, key=lambda diagnostic: diagnostic.start), document)
        return told if control is None else control.finished(told, COMMENT_RULES)

    def names(self):
        ids = [rule for rule, *_ in MISTAKES.values()]
        return Names.of(ids, ids, ids)


@dataclass
class Result:
    status: int
    out: bytes
    err: str

    @property
    def text(self):
        return self.out.decode()


class Gone(io.BytesIO):
    """What a reader leaves behind that wants no more."""

    def write(self, _data):
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


class Terminal(io.TextIOWrapper):
    def isatty(self):
        return True


@pytest.fixture
def frfix(monkeypatch, tmp_path, tmp_path_factory):
    """Run the command line in the empty folder ``tmp_path``: ``frfix("check", "a.txt").status``."""
    monkeypatch.setattr(engine, "Checker", HandfulOfMistakes)
    monkeypatch.setattr(settings, "rule_names", lambda: frozenset(NAMES))
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    # Whoever runs the tests may have words of their own.
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
    # A handful of mistakes is not what frfix finds: no other test may know of it.
    monkeypatch.setenv("FRFIX_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments, stdin=b"", terminal=False, encoding="utf-8", reader_gone=False):
        out, err = Gone() if reader_gone else io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding=encoding))
            stdout = (Terminal if terminal else io.TextIOWrapper)(out, encoding=encoding)
            stderr = io.TextIOWrapper(err, encoding="utf-8")
            patch.setattr(sys, "stdout", stdout)
            patch.setattr(sys, "stderr", stderr)
            status = cli.main(arguments)
            with contextlib.suppress(BrokenPipeError):
                stdout.flush()
            stderr.flush()
        return Result(status, out.getvalue(), err.getvalue().decode())

    return run
