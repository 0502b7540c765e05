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


def checked(text, *diagnostics, name="a.txt", kind=Kind.PLAIN):
    """Return ``text``, of a file ``name`` or the standard input, with ``diagnostics`` found in it."""
    target = Target(None if name is None else Path(name), Configuration(Settings(), Path.cwd()))
    # Even a text that no file could be may have to be shown.
    data = text.encode()
    source = SourceText.from_text(text) if kind is Kind.PLAIN else documents.load(data, kind)
    job = Job(target.name, data, kind, Settings())
    return Checked(target, job, Findings(diagnostics, len(text.split())), Bench(Options()), source)
