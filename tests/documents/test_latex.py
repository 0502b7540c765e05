from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents import shown

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import Document

Reader = Callable[[str, Kind], Document]
FILE = Path(__file__).parent / "files" / "marches.tex"


def proses(text: str) -> list[str]:
    return shown.proses(text, Kind.LATEX)


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        (r"les \textbf{trois} pays, {\em un seul} \texttt{code}", "les trois pays, un seul □"),
        (r"voir~\cite[p.~3]{a,b} et \ref{x}\label{y}", "voir\u00a0□ et □"),
        (
            r"l'\'etat, \^etre, fa\c{c}ade, ma\^{\i}tre, No\"el, {\'E}t\'{e}",
            "l'état, être, façade, maître, Noël, Été",
        ),
        (r"l'\oe uvre, c{\oe}ur, s\oe{}ur, \OE{}uvre, b\oe uf", "l'œuvre, cœur, sœur, Œuvre, bœuf"),
        (r"12\,000 gens, 45~\% \& 3~\$", "12\u202f000 gens, 45\u00a0% & 3\u00a0$"),
        (r"on dit \og oui \fg{} et \og{}non\fg.", "on dit «\u00a0oui\u00a0» et «\u00a0non\u00a0»."),
        (r"\enquote{un mot} et \frquote{deux}", "«\u00a0un mot\u00a0» et «\u00a0deux\u00a0»"),
        ("``un'' --- deux -- trois <<~quatre~>>", "“un” — deux – trois «\u00a0quatre\u00a0»"),
        (
            r"le 1\ier{} mai, la 2\ieme{} fois, \no 5, 20\degres, 5\euro{}",
            "le 1er mai, la 2e fois, n°\u00a05, 20°, 5€",
        ),
        (r"le XX\textsuperscript{e} et le \textsc{xx}\ieme{} si\`ecle", "le XXe et le □e siècle"),
        (r"soit $x^2$, \(y\), $$z$$ et \[ a \] donc", "soit □, □, □ et □ donc"),
        (r"du \verb|code %|, \lstinline!x{! et \mintinline{c}|y| ici", "du □, □ et □ ici"),
        ("un mot% un commentaire\n   coupé, 5\\% de tout\n% rien\nici", "un motcoupé, 5% de tout\nici"),
        (r"hyphé\-nation et sort\/ie", "hyphénation et sortie"),
        (r"\href{http://a.b/c_d%20e}{un lien} et \url{http://a.b}", "un lien et □"),
        (r"\textcolor{red}{rouge}, \hyperref[sec:a]{la partie}", "rouge, la partie"),
        (r"un \foreignlanguage{english}{big word}, un \foreignlanguage{french}{petit}", "un □, un petit"),
        (
            r"L'\monsigle{} du \nom{Dupont} et \alerte{trois petits mots} ici",
            "L'□ du □ et trois petits mots ici",
        ),
        (r"le mot\index{mot} et \index{un}le reste\vspace{1cm}", "le mot et le reste"),
        (r"Avant \emph{un \textbf{très} gros} mot", "Avant un très gros mot"),
        ("une { accolade et un } de trop \\", "une  accolade et un  de trop"),
        (r"un vers \\ qui continue", "un vers qui continue"),
        (r"\LaTeX{} et \TeX\ et \today.", "□ et □ et □."),
        ("Un \\og{}mot\\fg\nseul", "Un «\u00a0mot\u00a0»\nseul"),
        (r"\only<2>{Le texte} et \alert<1->{la suite}", "Le texte et la suite"),
        (r"\newcommand{\x}[1]{des mots en trop}Le texte \def\y#1{non}reste", "Le texte reste"),
    ],
)
def test_inline_markup_is_not_prose(source: str, prose: str) -> None:
    assert proses(source) == [prose]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (r"\section[Court titre]{Un long titre} Le texte.", ["Court titre", "Un long titre", "Le texte."]),
        (r"Un mot\footnote{La note \emph{basse}.} suit.", ["Un mot suit.", "La note basse."]),
        ("\\begin{itemize}\n\\item un\n\\item[Terme] deux\n\\end{itemize}", ["un", "Terme", "deux"]),
        (
            "\\begin{tabular}{|l|c|}\na & b \\\\ \\hline\n\\multicolumn{2}{c}{cd}\\\\\n\\end{tabular}",
            ["a", "b", "cd"],
        ),
        (
            "Avant\n\\begin{figure}[ht]\\includegraphics[width=3cm]{a}\\caption{Une vue}\\end{figure}",
            ["Avant", "Une vue"],
        ),
        ("Avant \\begin{align}x&=y\\end{align} après", ["Avant □ après"]),
        ("Avant\n\\begin{verbatim}\nnon } {\n\\end{verbatim}\naprès", ["Avant", "après"]),
        ("Avant\n\\begin{tikzpicture}\\node {non};\\end{tikzpicture}\naprès", ["Avant", "après"]),
        ("\\begin{otherlanguage}{english}No way\\end{otherlanguage} Oui", ["Oui"]),
        ("Un.\n\\selectlanguage{english}No way.\n\n\\selectlanguage{french}Deux.", ["Un.", "Deux."]),
        ("\\begin{abstract}\\selectlanguage{english}No\\end{abstract} Oui", ["Oui"]),
        (
            r"\begin{frame}[fragile]{Un titre}{Sous le titre} Texte\end{frame}",
            ["Un titre", "Sous le titre", "Texte"],
        ),
        (
            "\\begin{theorem}[Le grand théorème]\nIl est vrai.\\end{theorem}",
            ["Le grand théorème", "Il est vrai."],
        ),
        ("\\begin{thebibliography}{9}\\bibitem{a} Non.\\end{thebibliography}Oui", ["Oui"]),
        (
            "\\documentclass{a}\n\\title{Le titre}\\date{a}\nnon\n\\begin{document}Oui\\end{document} non",
            ["Le titre", "Oui"],
        ),
        ("\\documentclass{article}\n\\newcommand{\\a}{\\title{non}} non", []),
        (r"12, rue Haute \\ 75000 Paris \\[2pt] France", ["12, rue Haute", "75000 Paris", "France"]),
        ("\\iffalse non \\fi Oui", ["Oui"]),
        ("Un.\\par Deux.\\newpage Trois.", ["Un.", "Deux.", "Trois."]),
    ],
)
def test_blocks(source: str, blocks: list[str]) -> None:
    assert proses(source) == blocks


def test_spaces_that_babel_puts_are_there_for_the_rules() -> None:
    assert proses("Quoi ? Oui! Bien: à 10:30.") == ["Quoi\u202f? Oui\u202f! Bien\u00a0: à 10:30."]
    head = "\\documentclass{article}\n%s\n\\begin{document}\nQuoi ? Oui!\n\\end{document}"
    assert proses(head % "") == ["Quoi ? Oui!"]
    assert proses(head % "\\usepackage[french]{babel}") == ["Quoi\u202f? Oui\u202f!"]
    assert proses(head % "\\usepackage[french]{babel}\n\\NoAutoSpacing") == ["Quoi ? Oui!"]


def test_new_text_is_written_as_latex_must_have_it() -> None:
    encode = read("", Kind.LATEX).encode
    assert encode("5\u00a0% & 10\u202f000\u00a0$ {a_b} #1") == r"5~\% \& 10\,000~\$ \{a\_b\} \#1"


def test_a_document_is_known_by_its_commands() -> None:
    assert kind_of(None, "% intro\n\\documentclass{book}\n") is Kind.LATEX
    assert kind_of(None, "\\section{Un titre}\nDu texte.") is Kind.LATEX
    assert kind_of("a.ltx") is kind_of("A.TEX") is Kind.LATEX


def test_mistakes_are_found_and_corrected_through_markup_and_nothing_else_changes() -> None:
    text = FILE.read_text(encoding="utf-8")
    fixed = shown.corrected(text, Kind.LATEX)
    for right in (
        r"marchés \textbf{urbains} attirent",
        "durent en moyenne une heure.}",
        r"march\'es visités en 2020.}",
        r"{un lien utile} ;",
        "Les rues sont larges",
        r"\todo{Revoir ce paragraphe.}",
    ):
        assert right in fixed
    assert shown.corrected(fixed, Kind.LATEX) == fixed
    assert shown.masked(read(fixed, Kind.LATEX)) == shown.masked(read(text, Kind.LATEX))


PIECES = (
    "mot¦Été¦ ¦\n¦\n\n¦{¦}¦[¦]¦$¦$$¦\\¦\\\\¦%¦&¦~¦'e¦\\c{c}¦\\oe ¦{\\oe}¦\\emph{¦\\footnote{¦un mot "
    "¦Un mot.¦\\section{¦\\section[¦\\item ¦\\item[¦\\begin{itemize}¦\\end{itemize}¦\\begin{tabular}{c}"
    "¦\\end{tabular}¦\\begin{a}¦\\end{a}¦\\begin{verbatim}¦\\end{verbatim}¦\\begin{equation}"
    "¦\\end{equation}¦\\verb|¦|¦\\(¦\\)¦\\[¦\\]¦\\cite{¦\\label{a}¦\\foo¦\\selectlanguage{english}"
    "¦\\selectlanguage{french}¦\\og ¦ \\fg{}¦\\enquote{¦``¦''¦--¦<<¦>>¦ ?¦:¦\\title{¦\\-¦\\,¦\\ "
    "¦\\documentclass{a}¦\\begin{document}¦\\end{document}¦\\newcommand{¦\\def¦\\par¦\\href{a}"
    "¦\\foreignlanguage{english}{¦\r\n¦\r¦\t¦\x00¦\ufdd0¦\ufdd1¦\\begin{frame}¦\\textsc{xx}¦\\iffalse"
    "¦\\fi¦\\begin{otherlanguage}{english}¦<1->"
).split("¦")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_latex_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.LATEX)


@given(st.text())
def test_any_text_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.LATEX)


@pytest.mark.parametrize(
    "sign", ["{", "\\", "$", "\\footnote{a b ", "\\foo[", "\\begin{equation}", "\\(\n\n", "\\begin{a}"]
)
def test_many_unclosed_signs_do_not_take_for_ever(sign: str) -> None:
    # A second as it is; reading to the end from each sign would take minutes.
    assert shown.seconds(sign * 10_000, Kind.LATEX) < 8
