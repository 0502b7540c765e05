"""Every format on one sample: the bytes are those of the snapshot, and they are what its schema allows."""

import json
import re
import time
from importlib import import_module
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt
from tests.reports import sample

from frfix.diagnostics import Related
from frfix.files import STDIN
from frfix.reports import FORMATS, renderer

SCHEMAS = Path(__file__).with_name("schemas")
OURS = json.loads((Path(sample.frfix.__file__).parent / "reports" / "schema.json").read_text("utf-8"))
NAMES = [checked.name for checked in sample.files()]
RULES = [found.rule for checked in sample.files() for found in checked.diagnostics]


def schema(name):
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def jsonl(text):
    validator = Draft202012Validator({"$ref": "#/$defs/line", "$defs": OURS["$defs"]})
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines:
        validator.validate(line)
    return [line["rule"] for line in lines]


def report(text):
    document = json.loads(text)
    Draft202012Validator(OURS).validate(document)
    return [found["rule"] for file in document["files"] for found in file["diagnostics"]]


def sarif(text):
    log = json.loads(text)
    Draft7Validator(schema("sarif-2.1.0.json"), format_checker=Draft7Validator.FORMAT_CHECKER).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == RULES
    return [result["ruleId"] for result in run["results"]]


def gitlab(text):
    issues = json.loads(text)
    Draft202012Validator(schema("gitlab.json")).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return [issue["check_name"] for issue in issues]


def rdjson(text):
    document = json.loads(text)
    Draft7Validator(schema("rdjson.json")).validate(document)
    return [found["code"]["value"] for found in document["diagnostics"]]


def xml(text, name):
    document = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(SCHEMAS / name)).assertValid(document)
    return document


def junit(text):
    document = xml(text, "junit-10.xsd")
    suites = document.findall("testsuite")
    assert [suite.get("name") for suite in suites] == NAMES
    for suite in suites:
        cases = suite.findall("testcase")
        failed = suite.findall("testcase/failure")
        assert (int(suite.get("tests")), int(suite.get("failures"))) == (len(cases), len(failed))
    return [case.get("name").split()[1] for case in document.iter("testcase") if len(case)]


def checkstyle(text):
    document = xml(text, "checkstyle.xsd")
    assert [file.get("name") for file in document] == NAMES
    return [error.get("source") for error in document.iter("error")]


def github(text):
    command = re.compile(
        r"::(error|warning|notice) file=[^:,\n]+,line=\d+(,col=\d+,endColumn=\d+|,endLine=\d+)"
        r",title=([^:,\n]+)::[^\n\x00-\x1f]+\n"
    )
    found = list(command.finditer(text))
    assert "".join(one[0] for one in found) == text
    assert [one[1] for one in found] == sorted(
        (one[1] for one in found), key="error warning notice".split().index
    )
    return [one[3] for one in found]


def concise(text):
    line = re.compile(r".+?:\d+:\d+ (erreur|avertissement|conseil) (\S+) .+")
    return [line.fullmatch(one)[2] for one in text.split("\n")[:-1]]


def plain(text):
    # With the first line of each finding come its line of the text and the signs below that.
    head = re.compile(
        r"^(?! ).+?:\d+:\d+ (?:erreur|avertissement|conseil) (\S+) .+\n {4}.*\n {4} *[\^~]", re.M
    )
    return head.findall(text)


def markdown(text):
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    tables, rows = [], []
    for token in tokens:
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type == "inline" and tables and token.level > 3:
            tables[-1][-1].append("".join(child.content for child in token.children or ()))
    frequent, *of_files = tables
    for table in of_files:
        assert {len(row) for row in table} == {6}
        rows += table[1:]
    told = [re.sub("</?code>", "", row[4]) for row in rows]
    counts = [(re.sub("</?code>", "", rule), int(count)) for rule, count in frequent[1:]]
    assert counts == sorted(
        ((rule, told.count(rule)) for rule in set(told)), key=lambda one: (-one[1], one[0])
    )
    return told


READERS = {
    "text": plain, "concise": concise, "json": report, "jsonl": jsonl, "sarif": sarif, "github": github,
    "gitlab": gitlab, "junit": junit, "checkstyle": checkstyle, "rdjson": rdjson, "markdown": markdown,
}  # fmt: skip
"""Each holds a report to what its format allows, and returns the rules of its findings."""


def test_every_format_is_tried():
    assert [*READERS, *(name for name in FORMATS if name in sample.PAGED)] == list(FORMATS)


@pytest.mark.parametrize(("name", "path"), list(sample.cases()))
def test_snapshot(name, path):
    assert sample.rendered(name) == path.read_bytes().decode(), "see tests/reports/sample.py"


@pytest.mark.parametrize("name", READERS)
def test_schema(name):
    told = READERS[name](sample.rendered(name))
    assert sorted(told) == sorted(RULES)
    assert name == "github" or told == RULES, "not in the order of the files"


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson", "junit", "checkstyle", "markdown"])
def test_a_report_of_no_file_at_all_is_a_report(name):
    text = "".join("".join(part for part, _ in line) + "\n" for line in renderer(name)(iter(()), 80))
    if name in ("junit", "checkstyle"):
        xml(text, {"junit": "junit-10.xsd", "checkstyle": "checkstyle.xsd"}[name])
    elif name != "markdown":
        json.loads(text)
    assert text


def test_nothing_of_a_text_reaches_a_terminal_or_a_log_that_a_person_reads():
    for name in ("text", "concise", "github", "markdown", "junit", "checkstyle"):
        assert not re.search("[\x00-\x09\x0b-\x1f]", sample.rendered(name)), name


def test_the_sample_has_the_standard_input_and_a_clean_file():
    assert NAMES[-1] == STDIN
    assert not sample.files()[1].diagnostics


def test_the_manual_tells_every_format():
    page = (Path(__file__).parents[2] / "docs" / "rapports.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.M) == list(FORMATS)


def test_the_levels_of_the_manual_are_those_of_the_formats():
    page = (Path(__file__).parents[2] / "docs" / "rapports.md").read_text("utf-8")
    head, _, *rows = re.search(r"^\| niveau de frfix .*?\n\n", page, re.M | re.S)[0].strip().split("\n")
    names = re.findall(r"`(\w+)`", head)
    for row in rows:
        level, *words = row.replace("`", "").strip("| ").split(" | ")
        for name, word in zip(names, words, strict=True):
            assert import_module(f"frfix.reports.{name}").LEVELS[level] == word


@pytest.mark.parametrize("name", ["text", "concise", "jsonl"])
def test_findings_are_told_as_the_files_come(name):
    come = []

    def files():
        for checked in sample.files():
            come.append(checked.name)
            yield checked

    next(iter(renderer(name)(files(), 80)))
    assert come == NAMES[:1]


@pytest.mark.parametrize("name", READERS)
def test_a_book_of_one_line_is_quick(name, checked, finding):
    text = "Née d’une oeuvre. " * 50_000
    found = [
        finding(at, at + 6, "œuvre", related=(Related(0, 3, "début"),))
        for at in range(10, len(text), 18 * 20)
    ]
    begin = time.perf_counter()
    for _ in renderer(name)(iter([checked(text, *found)]), 80):
        pass
    # 0.1 to 0.3 s; to look at the whole line for each finding takes ten times as long and more.
    assert time.perf_counter() - begin < 3
