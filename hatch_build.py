"""Build hook: what frfix needs besides its Python files, before a wheel or an editable install.

It compiles ``dictionaries/`` and the pattern rules into ``src/frfix/data/``, the translations of the
interface beside their sources in ``src/frfix/locale/``, and for a wheel the hot
modules to native code with mypyc. A machine without a C compiler gets the same modules in Python,
which do the same, about half as fast; so does everyone who sets ``FRFIX_PURE=1``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from compileall import compile_dir
from pathlib import Path
from tempfile import mkdtemp
from types import ModuleType
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# In a process of its own: setuptools and mypyc change the process they run in.
BUILD_MODULES: Final = """
import sys
from mypyc.build import mypycify
from setuptools import setup
out, *modules = sys.argv[1:]
extensions = mypycify(["--ignore-missing-imports", *modules], opt_level="3", debug_level="0")
setup(name="frfix", ext_modules=extensions, script_args=["-q", "build_ext", "--build-lib", out])
"""


class BuildFrfix(BuildHookInterface):  # type: ignore[type-arg]  # its configuration is not ours
    """Runs frfix's own compiler, which needs marisa-trie and Babel, and mypyc where it can."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what changed. Raises CompileError, with file and line, when a dictionary is wrong."""
        package = Path(self.root) / "src" / "frfix"
        self._compile_dictionaries(package)
        if version == "editable":
            # As an installer does for a wheel: where Python may not write bytecode, each start would compile.
            compile_dir(package, quiet=1)
        elif not os.environ.get("FRFIX_PURE"):
            self._compile_modules(package, build_data)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Drop the folder that the native modules were built in."""
        if self._built is not None:
            shutil.rmtree(self._built, ignore_errors=True)

    _built: Path | None = None

    def _compile_dictionaries(self, package: Path) -> None:
        # A bare package stands for frfix, whose own __init__ may import what a build does not have.
        module = ModuleType("frfix")
        module.__path__ = [str(package)]
        sys.modules["frfix"] = module
        from frfix.compiler.build import compile_if_changed

        if compile_if_changed(package.parent.parent / "dictionaries", package / "data"):
            self.app.display_info(f"compiled the dictionaries into {package / 'data'} and the translations")

    def _compile_modules(self, package: Path, build_data: dict[str, Any]) -> None:
        """Put the native form of the configured modules into the wheel; warn when that cannot be done."""
        self._built = work = Path(mkdtemp(prefix="frfix-native-"))
        shutil.copytree(package, work / "frfix", ignore=shutil.ignore_patterns("data", "__pycache__", "*.so"))
        sources = [path for name in self.config["native"] for path in sorted(work.glob(f"frfix/{name}.py"))]
        modules = [path.relative_to(work).as_posix() for path in sources if path.name != "__init__.py"]
        done = subprocess.run(
            [sys.executable, "-c", BUILD_MODULES, str(work / "out"), *modules],
            cwd=work,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            lines = (done.stdout + done.stderr).splitlines()
            reason = next((line for line in lines if "error" in line.lower()), "no compiler")
            self.app.display_warning(f"without native modules, frfix runs in pure Python: {reason}")
            return
        for path in (work / "out").rglob("*"):
            if path.is_file():
                build_data["force_include"][str(path)] = path.relative_to(work / "out").as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
