"""Compile ``dictionaries/`` into the files that frfix maps at run time."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from frfix.compiler.foreign_files import write_foreign
from frfix.compiler.lexicon_files import write_forms, write_lexicon
from frfix.compiler.orthography_files import write_orthography
from frfix.compiler.source import read_source
from frfix.compiler.spelling_files import write_spelling
from frfix.compiler.vector_files import write_topics

STAMP: Final = "sources.sha256"
PACKAGE: Final = Path(__file__).resolve().parent.parent
# What decides on the bytes of the artefacts, beside the dictionaries.
CODE: Final = (
    "compiler/*.py",
    "spelling/*.py",
    *(f"language/{name}.py" for name in ("tags", "origins", "lexicon_format", "orthography")),
)


def compile_all(dictionaries: Path, out: Path) -> None:
    """Read every dictionary and write every artefact into ``out``, one function each.

    Raises what `read_source` and the writers raise; the stamp is written last, so that a
    compilation that failed is done again.
    """
    out.mkdir(parents=True, exist_ok=True)
    (out / STAMP).unlink(missing_ok=True)
    source = read_source(dictionaries)
    # A frfix that is running keeps the files it has mapped: they are replaced, never written into.
    with TemporaryDirectory(dir=out, prefix=".new-") as folder:
        made = Path(folder)
        trie = write_forms(source, made)
        write_lexicon(source, trie, made)
        write_spelling(source, trie, dictionaries, made)
        write_foreign(dictionaries, made)
        write_orthography(source, dictionaries, made)
        write_topics(trie, dictionaries, made)
        for path in sorted(made.iterdir()):
            path.replace(out / path.name)
    (out / STAMP).write_text(fingerprint(dictionaries), encoding="ascii")


def compile_if_changed(dictionaries: Path, out: Path) -> bool:
    """Compile unless ``out`` was made from these dictionaries by this compiler; tell whether it compiled."""
    stamp = out / STAMP
    if stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint(dictionaries):
        return False
    compile_all(dictionaries, out)
    return True


def fingerprint(dictionaries: Path) -> str:
    """Return a hash of the dictionaries and of the code that compiles it."""
    digest = hashlib.sha256()
    code = [path for folder in CODE for path in PACKAGE.glob(folder)]
    texts = [path for path in dictionaries.rglob("*") if path.suffix in {".tsv", ".txt", ".bin"}]
    for root, paths in ((PACKAGE, code), (dictionaries, texts)):
        for path in sorted(paths):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
