import pytest

from frfix.diagnostics import Grade, Severity
from frfix.reports.github import render


def commands(checked):
    return [line[0][0] for line in render([checked], 80)]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.ADVICE, "notice")],
)
def test_severities(severity, level, checked, finding):
    (command,) = commands(checked("Une oeuvre.", finding(4, 10, "œuvre", severity=severity)))
    place = "file=a.txt,line=1,col=5,endColumn=11,title=orthographe/mot-inconnu"
    assert command == f"::{level} {place}::Une faute. (oeuvre → œuvre)"


def test_a_passage_of_several_lines_has_no_columns(checked, finding):
    (command,) = commands(checked("une\noeuvre", finding(0, 10, "une œuvre")))
    assert ",line=1,endLine=2,title=" in command
    assert "col=" not in command


def test_nothing_of_a_text_or_name_can_begin_another_command(checked, finding):
    text = "100 %\r\n::error::x"
    found = finding(0, len(text), message="Un,\ndeux::trois 50%")
    (command,) = commands(checked(text, found, name="a%,b:c.md"))
    assert command.count("\n") == command.count("\r") == 0
    assert "file=a%25%2Cb%3Ac.md," in command
    assert command.endswith("::Un,%0Adeux::trois 50%25")


def test_the_most_serious_come_first_then_the_surest(checked, finding):
    levels = [Severity.ADVICE, Severity.ERROR, Severity.WARNING, Severity.ERROR]
    grades = [Grade.SURE, Grade.PROBABLE, Grade.SURE, Grade.SURE]
    files = [
        checked(
            "mot " * 4,
            *(
                finding(4 * at, 4 * at + 3, "x", severity=level, grade=grade, message=f"{name}{at}")
                for at, (level, grade) in enumerate(zip(levels, grades, strict=True))
            ),
        )
        for name in "ab"
    ]
    told = [line[0][0].split("::")[2].split()[0] for line in render(files, 80)]
    assert told == ["a3", "b3", "a1", "b1", "a2", "b2", "a0", "b0"]
