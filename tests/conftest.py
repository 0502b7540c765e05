"""Every test speaks French, whatever language the machine speaks, unless it asks for another."""

import os

import pytest

from frfix import i18n

os.environ[i18n.VARIABLE] = "fr"


@pytest.fixture
def english():
    """Let frfix speak English in this process; the help texts of commands stay as they were made."""
    i18n.speak("en")
    yield
    i18n.speak("fr")
