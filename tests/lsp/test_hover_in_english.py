"""What an editor shows of a finding, to who asked for English."""

import frfix
from frfix.lsp.hover import about_finding, about_rule, rules


def test_a_finding_and_its_rule_are_explained_in_english(english):
    text = "Une oeuvre."
    (found,) = frfix.check(text)
    told = "\n".join(about_finding(found, text[found.start : found.end]))
    for words in ("`orthographe/ligature` · error · sure", "To write: “œuvre”", "Example:"):
        assert words in told
    told = "\n".join(about_rule(rules()[found.rule]))
    assert "- severity: error\n- grade: sure (“frfix fix” writes the correction)\n- by default: on" in told
    assert "famil" not in told
