"""Which language frfix speaks."""

import pytest

from frfix.i18n import preferred


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LC_ALL": "fr_FR.UTF-8", "LANG": "en_US.UTF-8"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "fr_FR"}, "en"),
        ({"FRFIX_INTERFACE": "fr", "LC_ALL": "en_US.UTF-8"}, "fr"),
    ],
)
def test_the_environment_chooses_it(environment, language):
    assert preferred(environment) == language
