"""What holds for all tests: none uses, or fills, the cache of whoever runs them."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

_folder = TemporaryDirectory(prefix="frfix-tests-")
os.environ["FRFIX_CACHE_DIR"] = str(Path(_folder.name))
