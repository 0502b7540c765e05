"""Build hook: what frfix needs besides its Python files, before an sdist, a wheel or an editable install.

It compiles ``dictionaries/`` and the pattern rules into ``src/frfix/data/``, the translations of the
interface beside their sources in ``src/frfix/locale/``. An sdist carries all that, so that whoever
installs it compiles nothing. With ``FRFIX_NATIVE=1``, and a C compiler, a wheel holds the hot modules
in native form, by mypyc: they do the same in half the time, and take minutes to compile.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from compileall import compile_dir
from importlib import import_module
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
    """Runs frfix's own compiler, which needs marisa-trie and Babel, and mypyc where it is asked for."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Return what this build needs besides hatchling: nothing where all is compiled already."""
        build = self._compiler()
        compilers = [] if build.is_compiled(*self._folders()) else ["marisa-trie>=1.2", "babel>=2.14"]
        return compilers + (["mypy>=1.14", "setuptools>=69"] if self._is_native() else [])

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what changed.

        Raises CompileError, with file and line, when a dictionary is wrong, and RuntimeError when the
        native modules that were asked for cannot be made.
        """
        dictionaries, data = self._folders()
        if self._compiler().compile_if_changed(dictionaries, data):
            self.app.display_info(f"compiled the dictionaries into {data} and the translations")
        if version == "editable":
            # As an installer does for a wheel: where Python may not write bytecode, each start would compile.
            compile_dir(data.parent, quiet=1)
        elif self._is_native():
            self._compile_modules(data.parent, build_data)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Drop the folder that the native modules were built in."""
        if self._built is not None:
            shutil.rmtree(self._built, ignore_errors=True)

    _built: Path | None = None

    def _folders(self) -> tuple[Path, Path]:
        """Return the dictionaries, and where they are compiled to."""
        root = Path(self.root)
        return root / "dictionaries", root / "src" / "frfix" / "data"

    def _is_native(self) -> bool:
        return self.target_name == "wheel" and os.environ.get("FRFIX_NATIVE") == "1"

    def _compiler(self) -> ModuleType:
        # A bare package stands for frfix, whose own __init__ may import what a build does not have.
        module = ModuleType("frfix")
        module.__path__ = [str(Path(self.root) / "src" / "frfix")]
        sys.modules["frfix"] = module
        return import_module("frfix.compiler.build")

    def _compile_modules(self, package: Path, build_data: dict[str, Any]) -> None:
        """Put the native form of the configured modules into the wheel."""
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
            raise RuntimeError(f"mypyc failed:\n{done.stdout}{done.stderr}")
        for path in (work / "out").rglob("*"):
            if path.is_file():
                build_data["force_include"][str(path)] = path.relative_to(work / "out").as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
