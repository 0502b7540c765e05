from __future__ import annotations

import pytest

from frfix.language.lexicon import default_lexicon
from frfix.spelling.checker import FrenchSpellChecker


@pytest.fixture(scope="session")
def checker() -> FrenchSpellChecker:
    return FrenchSpellChecker(default_lexicon())
