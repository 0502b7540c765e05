"""``frfix`` in a process of its own, with the engine of `conftest`."""

import sys

from conftest import HandfulOfMistakes
from frfix import cli, engine

engine.Checker = HandfulOfMistakes
sys.exit(cli.main())
