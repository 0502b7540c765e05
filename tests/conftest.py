"""Every test speaks French, whatever language the machine speaks, unless it asks for another.

None uses, or fills, the cache of whoever runs them.
"""

import os
from tempfile import TemporaryDirectory

import pytest

from frfix import i18n

os.environ[i18n.VARIABLE] = "fr"
_cache = TemporaryDirectory(prefix="frfix-tests-")
os.environ["FRFIX_CACHE_DIR"] = _cache.name


@pytest.fixture
def english():
    """Let frfix speak English in this process; the help texts of commands stay as they were made."""
    i18n.speak("en")
    yield
    i18n.speak("fr")
