"""The help is short, and its examples can be typed."""

import shlex
from importlib import import_module

import pytest

from frfix.cli.app import COMMANDS, EXAMPLES, command

SHORT = 45
GROUPS = [name for name in COMMANDS if hasattr(import_module(f"frfix.cli.{name}"), "COMMANDS")]
SHOWN = [
    *EXAMPLES,
    *(example for _, *examples in COMMANDS.values() for example in examples),
    *(one[2] for name in GROUPS for one in import_module(f"frfix.cli.{name}").COMMANDS.values()),
]


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("name", COMMANDS)
def test_it_fits_on_a_screen(name, flag, frfix, capfd):
    result = frfix(name, flag)
    shown = (result.text or capfd.readouterr().out).strip()
    assert result.status == 0
    assert COMMANDS[name][1] in shown
    assert len(shown.splitlines()) <= SHORT


def test_what_it_leaves_out_is_in_the_long_one(frfix):
    short, long = frfix("check", "--help").text, frfix("check", "--help-all").text
    for option in ("--orthographe", "--taille-max"):
        assert option not in short
        assert option in long
    assert "--help-all" in short


@pytest.mark.parametrize("example", dict.fromkeys(SHOWN))
def test_an_example_is_understood(example):
    typed = example.partition(" > ")[0].split(" | ")
    [line] = [part for part in typed if part.startswith("frfix ")]
    _, name, *arguments = shlex.split(line)
    parsed = command(name).commands[name]
    if name in GROUPS:
        sub, *arguments = arguments
        parsed = parsed.commands[sub]
    with parsed.make_context(name, arguments) as context:
        assert context.params
