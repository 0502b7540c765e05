"""``frfix`` in a process of its own, with the engine of `conftest`."""

import os
import sys

# What this engine finds is not what frfix finds: nobody else may know of it, unless a test asks.
os.environ["FRFIX_CACHE_DIR"] = os.environ.get("HANDFUL_CACHE_DIR", os.devnull)

from conftest import HandfulOfMistakes
from frfix import cli, engine

engine.Checker = HandfulOfMistakes
sys.exit(cli.main())
