"""Build hook: compile ``dictionaries/`` into ``src/frfix/data/`` before a wheel or an editable install."""

from __future__ import annotations

import sys
from compileall import compile_dir
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileDictionaries(BuildHookInterface):  # type: ignore[type-arg]  # its configuration is not ours
    """Runs frfix's own compiler, which needs nothing but marisa-trie."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  (hatchling's signature)
        """Compile what changed. Raises CompileError, with file and line, when a dictionary is wrong."""
        root = Path(self.root)
        # A bare package stands for frfix, whose own __init__ may import what a build does not have.
        package = ModuleType("frfix")
        package.__path__ = [str(root / "src" / "frfix")]
        sys.modules["frfix"] = package
        from frfix.compiler.build import compile_if_changed

        data = root / "src" / "frfix" / "data"
        if compile_if_changed(root / "dictionaries", data):
            self.app.display_info(f"compiled the dictionaries into {data}")
        if version == "editable":
            # As an installer does for a wheel: where Python may not write bytecode, each start would compile.
            compile_dir(root / "src" / "frfix", quiet=1)
