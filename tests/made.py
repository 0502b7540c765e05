"""Checked files without any engine."""

from pathlib import Path

from frfix import documents
from frfix.bench import Bench, Findings, Job
from frfix.documents import Kind
from frfix.files import Target
from frfix.options import Options
from frfix.session import Checked
from frfix.settings import Settings
from frfix.settings_files import Configuration
from frfix.source import SourceText


def checked(text, *diagnostics, name="a.txt", kind=Kind.PLAIN, source=None):
    """Return ``text``, of a file ``name`` (None: the standard input), as if these had been found there."""
    target = Target(None if name is None else Path(name), Configuration(Settings(), Path.cwd()))
    # Even a text that no file could be may have to be shown.
    data = text.encode()
    if source is None:
        source = SourceText.from_text(text) if kind is Kind.PLAIN else documents.load(data, kind)
    job = Job(target.name, data, kind, Settings())
    return Checked(target, job, Findings(diagnostics, len(text.split())), Bench(Options()), source)
