"""``python -m frfix``."""

import sys

from frfix.cli import main

sys.exit(main())
