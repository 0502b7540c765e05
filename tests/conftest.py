"""Which tests this machine can run: those of the page want a browser."""

import os

import pytest
from tests.browser import chromium

collect_ignore = [] if chromium.found() else ["browser"]


def pytest_configure(config):
    if collect_ignore and os.environ.get("FRFIX_BROWSER") == "required":
        raise pytest.UsageError(chromium.MISSING)


def pytest_terminal_summary(terminalreporter):
    if collect_ignore:
        terminalreporter.write_line(chromium.MISSING, yellow=True)
