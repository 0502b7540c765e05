"""Compile ``dictionaries/`` into the files that frfix maps at run time."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from frfix.compiler.catalogues import COMPILED, sources, write_catalogues
from frfix.compiler.decoder_files import write_decoder
from frfix.compiler.foreign_files import write_foreign
from frfix.compiler.lexicon_files import write_forms, write_lexicon
from frfix.compiler.orthography_files import write_orthography
from frfix.compiler.pattern_files import write_patterns
from frfix.compiler.source import read_source
from frfix.compiler.spelling_files import write_spelling
from frfix.compiler.tagger_files import write_tagger
from frfix.compiler.vector_files import write_topics
from frfix.language.lexicon import Lexicon

STAMP: Final = "sources.sha256"
PATTERNS_STAMP: Final = "patterns.sha256"
CATALOGUES_STAMP: Final = "catalogues.sha256"
PACKAGE: Final = Path(__file__).resolve().parent.parent
# What decides on the bytes of the artefacts, beside the dictionaries.
CODE: Final = (
    "compiler/*.py",
    "spelling/*.py",
    "planes.py",
    "decoder/format.py",
    "decoder/hashing.py",
    *(
        f"language/{name}.py"
        for name in ("tags", "origins", "lexicon_format", "orthography", "tagger_format")
    ),
)
RULES: Final = PACKAGE / "rules"
LOCALE: Final = PACKAGE / "locale"


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
        write_tagger(dictionaries, made)
        write_decoder(trie, dictionaries, made)
        for path in sorted(made.iterdir()):
            path.replace(out / path.name)
    compile_patterns(out)
    (out / STAMP).write_text(fingerprint(dictionaries), encoding="ascii")


def compile_patterns(out: Path) -> None:
    """Read the pattern rules beside the package's other rules and write them into ``out``.

    They need the compiled lexicon there, and a second. Raises CompileError, naming file and pattern.
    """
    (out / PATTERNS_STAMP).unlink(missing_ok=True)
    with TemporaryDirectory(dir=out, prefix=".new-") as folder:
        write_patterns(RULES, Lexicon.open(out), Path(folder))
        for path in sorted(Path(folder).iterdir()):
            path.replace(out / path.name)
    (out / PATTERNS_STAMP).write_text(_patterns_fingerprint(), encoding="ascii")


def compile_catalogues(out: Path) -> None:
    """Compile the translations of the interface beside their sources; their stamp goes into ``out``.

    Raises CompileError, naming file and line.
    """
    (out / CATALOGUES_STAMP).unlink(missing_ok=True)
    write_catalogues(LOCALE)
    (out / CATALOGUES_STAMP).write_text(_catalogues_fingerprint(), encoding="ascii")


def compile_if_changed(dictionaries: Path, out: Path) -> bool:
    """Compile what ``out`` lacks of these dictionaries, rules and translations; tell whether it compiled."""
    compiled = True
    if not _is_stamped(out / STAMP, fingerprint(dictionaries)):
        compile_all(dictionaries, out)
    elif not _is_stamped(out / PATTERNS_STAMP, _patterns_fingerprint()):
        compile_patterns(out)
    else:
        compiled = False
    if not _has_catalogues(out):
        compile_catalogues(out)
        compiled = True
    return compiled


def is_compiled(dictionaries: Path, out: Path) -> bool:
    """Whether ``out`` holds all that `compile_if_changed` would compile."""
    return (
        _is_stamped(out / STAMP, fingerprint(dictionaries))
        and _is_stamped(out / PATTERNS_STAMP, _patterns_fingerprint())
        and _has_catalogues(out)
    )


def _has_catalogues(out: Path) -> bool:
    made = [folder / COMPILED for folder in LOCALE.iterdir() if folder.is_dir()]
    return _is_stamped(out / CATALOGUES_STAMP, _catalogues_fingerprint()) and all(map(Path.exists, made))


def _is_stamped(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text(encoding="ascii") == wanted


def fingerprint(dictionaries: Path) -> str:
    """Return a hash of the dictionaries and of the code that compiles it."""
    code = [path for folder in CODE for path in PACKAGE.glob(folder)]
    texts = [path for path in dictionaries.rglob("*") if path.suffix in {".tsv", ".txt", ".bin"}]
    return _hash((PACKAGE, code), (dictionaries, texts))


def _patterns_fingerprint() -> str:
    code = [*PACKAGE.glob("patterns/*.py"), PACKAGE / "compiler" / "pattern_files.py"]
    return _hash((PACKAGE, code), (RULES, list(RULES.glob("*/*.toml"))))


def _catalogues_fingerprint() -> str:
    return _hash((PACKAGE, [PACKAGE / "compiler" / "catalogues.py"]), (LOCALE, sources(LOCALE)))


def _hash(*folders: tuple[Path, list[Path]]) -> str:
    """Return a hash of the names, from a root, and of the contents of files."""
    digest = hashlib.sha256()
    for root, paths in folders:
        for path in sorted(paths):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
