"""No sentence for people stands where Babel does not find it: outside of `_`, or within an f-string."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import frfix

PACKAGE = Path(frfix.__path__[0])
MARKS = frozenset({"_", "N_", "plural"})
FRENCH = re.compile(
    r"[àâçéèêëîïôûùœ«»’]|\b(?:le|la|les|un|une|des|du|de|est|sont|pas|ou|et|dans|en|sur|par|pour|aucune?|cette?"
    r"|qui|que|inconnue?|connue?|impossible|mots?|fichiers?|erreurs?|remarques?|règles?|jamais|aussi)\b",
    re.IGNORECASE,
)
SEVERAL_WORDS = re.compile(r"\w\W*\s\W*\w")
OTHER = re.compile(r"frfix [a-z]+ \S|\[\"|(?s:.*\\)")
"""An example of a command line, a list of a settings file, a regular expression."""
EXCEPTIONS = {
    "decoder/neighbours.py": "words that are confused",
    "documents/docx/styles.py": "names of styles",
    "documents/latex/macros.py": "names of macros",
    "language/determiners.py": "determiners",
    "language/foreign.py": "words of other languages",
    "language/tags.py": "what tags mean, in English, for who writes rules",
    "lsp/desk.py": "a sentence to check",
    "norms.py": "norms, which the rules' catalogues hold",
    "reports/status_page.py": "a page of the French manual",
    "rules/conjugaison/moods.py": "the beginning of a phrase",
    "rules/accords/quel_que.py": "the correction",
    "rules/conjugaison/mode_de_la_subordonnee.py": "conjunctions",
    "spelling/letters.py": "letters that sound alike",
}
PATHS = [path for path in sorted(PACKAGE.rglob("*.py")) if path.relative_to(PACKAGE).parts[0] != "compiler"]


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def bare_strings(tree: ast.AST) -> Iterator[str]:
    """Yield the strings of a tree that are neither marked nor docstrings nor lists of words."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name) and function.id in MARKS:
                continue
            if isinstance(function, ast.Attribute) and function.attr == "split":
                continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.JoinedStr):
            # A value stands for a word.
            yield "".join(part.value if isinstance(part, ast.Constant) else "X" for part in node.values)
            waiting.extend(part for part in node.values if not isinstance(part, ast.Constant))
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        waiting.extend(ast.iter_child_nodes(node))


def parts_with_messages(path: Path) -> Iterator[ast.AST]:
    """Yield what of a file may say something: of a rule its functions, as the rest is its examples."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.parent.parent == PACKAGE / "rules":
        yield from (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    else:
        yield tree


def sentences(path: Path) -> list[str]:
    strings = [text for tree in parts_with_messages(path) for text in bare_strings(tree)]
    french = filter(FRENCH.search, filter(SEVERAL_WORDS.search, strings))
    return [text for text in french if not OTHER.match(text)]


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_every_french_sentence_can_be_translated(path: Path) -> None:
    found = sentences(path)
    if name_of(path) in EXCEPTIONS:
        assert found, "no exception any more"
    else:
        assert found == [], "put _() around it"


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_no_message_is_hidden_in_an_f_string(path: Path) -> None:
    texts = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)]
    calls = [node for text in texts for node in ast.walk(text) if isinstance(node, ast.Call)]
    marked = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in MARKS]
    assert [ast.unparse(call) for call in marked if isinstance(call.args[0], ast.Constant)] == []


def test_a_bare_sentence_is_found(tmp_path: Path) -> None:
    path = tmp_path / "essai.py"
    path.write_text('raise Error(f"{name} est vide")\nnote(_("rien à dire"))\n', encoding="utf-8")
    assert sentences(path) == ["X est vide"]
