"""Every test speaks French unless it asks for another language; those of the page want a browser.

None uses, or fills, the cache of whoever runs them.
"""

import os
import signal
from tempfile import TemporaryDirectory

import hypothesis
import pytest
from tests.browser import chromium

from frfix import i18n

# Run in the background, tests would hand down to what they interrupt that it is to take no notice.
signal.signal(signal.SIGINT, signal.default_int_handler)
os.environ[i18n.VARIABLE] = "fr"
_cache = TemporaryDirectory(prefix="frfix-tests-")
os.environ["FRFIX_CACHE_DIR"] = _cache.name
# How long an example takes says more of the machine than of frfix.
hypothesis.settings.register_profile("frfix", deadline=None)
hypothesis.settings.load_profile("frfix")
collect_ignore = [] if chromium.found() else ["browser"]


def pytest_configure(config):
    if collect_ignore and os.environ.get("FRFIX_BROWSER") == "required":
        raise pytest.UsageError(chromium.MISSING)


def pytest_terminal_summary(terminalreporter):
    if collect_ignore:
        terminalreporter.write_line(chromium.MISSING, yellow=True)


@pytest.fixture
def english():
    """Let frfix speak English in this process; the help texts of commands stay as they were made."""
    i18n.speak("en")
    yield
    i18n.speak("fr")
