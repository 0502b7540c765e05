"""What the usual commands and environments of LaTeX do with their arguments.

An argument is a letter: ``o`` in brackets and ``m`` in braces are not prose; ``b`` in braces and ``B``
in brackets are blocks apart; ``p`` in braces and ``O`` in brackets are that if they have several words,
and not prose if they have not; ``n`` is a note. Arguments that no letter names are the sentence's own:
``\\emph{…}`` needs none.
"""

from __future__ import annotations

from typing import Final


def _each(names: str, arguments: str = "") -> dict[str, str]:
    return dict.fromkeys(names.split(), arguments)


THINGS: Final[dict[str, str]] = {
    **_each(
        "cite citep citet citealp citealt citeauthor citeyear citeyearpar citetitle Citet Citep parencite"
        " textcite Textcite autocite Autocite fullcite smartcite supercite cites parencites",
        "oom",
    ),
    **_each(
        "ref pageref eqref autoref nameref vref vpageref Vref cref Cref labelcref url path nolinkurl email"
        " mail code includegraphics includesvg includepdf includestandalone gls Gls glspl Glspl ac acs acl"
        " acf acp acrshort acrlong acrfull ce chemfig num ang unit si nombre numprint npnombre texttt"
        " ensuremath mathrm mathbf symbol ding keys menu tikz",
        "om",
    ),
    **_each("SI qty SIrange qtyrange numrange", "omom"),
    **_each("rule", "omm"),
    **_each("LaTeX TeX LaTeXe XeTeX XeLaTeX LuaTeX LuaLaTeX pdfLaTeX BibTeX today thepage thesection"),
}
"""Commands that stand in the sentence like a word."""

SILENT: Final[dict[str, str]] = {
    **_each(
        "label index glossary hypertarget nomenclature pdfbookmark glsadd glsreset vspace hspace vskip hskip"
        " enlargethispage phantom vphantom hphantom linebreak nolinebreak hyperlink textcolor colorbox color"
        " scalebox pagestyle thispagestyle pagenumbering bibliographystyle bibliography graphicspath"
        " usepackage RequirePackage documentclass hypersetup geometry usetheme usecolortheme addbibresource"
        " usetikzlibrary tikzset pgfplotsset lstset setlist sisetup DeclareUnicodeCharacter frenchsetup"
        " frenchbsetup captionsetup setmainlanguage setotherlanguage setmainfont setsansfont setmonofont"
        " newfontfamily microtypesetup counterwithin theoremstyle author date institute logo affil"
        " includeonly nocite rotatebox raisebox fontfamily fontseries fontshape href",
        "om",
    ),
    **_each("setcounter addtocounter setlength addtolength settowidth colorlet definecolor", "omom"),
    **_each("addcontentsline", "mmm"),
    **_each("resizebox multicolumn multirow fontsize", "mm"),
    **_each("parbox footcite footcitetext footfullcite sidecite", "oom"),
    **_each("makebox framebox", "oo"),
    **_each("footnotemark hyperref", "o"),
    **_each(
        "emph textbf textit textsl textup textmd textrm textsf textnormal underline uline sout"
        " textsuperscript textsubscript up fup bsc textsc mbox fbox hbox vbox strut alert structure only"
        " onslide uncover visible centerline leftline rightline uppercase lowercase MakeUppercase"
        " MakeLowercase bfseries itshape slshape scshape upshape mdseries rmfamily sffamily ttfamily bf it sl"
        " sc rm sf tt em tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge normalfont"
        " centering raggedright raggedleft noindent indent nobreak allowbreak null relax protect xspace"
        " leavevmode hfill vfill hfil vfil dotfill hrulefill unskip ignorespaces sloppy fussy frenchspacing"
        " bgroup egroup begingroup endgroup boldmath unboldmath singlespacing onehalfspacing doublespacing"
        " textquote blockquote selectlanguage selectfont hl st ul added text phantomsection NoAutoSpacing"
        " normalcolor"
    ),
}
"""Commands that nobody sees: formatting, places, settings; what follows them is the sentence's."""

BREAKS: Final[dict[str, str]] = {
    **_each(
        "par newpage clearpage cleardoublepage pagebreak bigskip medskip smallskip maketitle tableofcontents"
        " listoffigures listoftables hline toprule midrule bottomrule endhead endfirsthead endfoot"
        " endlastfoot printbibliography printindex appendix frontmatter mainmatter backmatter hrule titlepage"
        " makeindex printglossary printglossaries printnomenclature onecolumn pause tabularnewline newline"
        " break columnbreak endinput makeatletter makeatother",
        "o",
    ),
    **_each("cline cmidrule", "om"),
    **_each("input include subfile import subimport", "m"),
    **_each(
        "part chapter section subsection subsubsection paragraph subparagraph addpart addchap addsec minisec"
        " title subtitle caption frametitle framesubtitle subcaption titlehead subject",
        "Ob",
    ),
    **_each("captionof", "mOb"),
    **_each("subfloat subfigure", "Ob"),
    **_each("abstract keywords motsclefs motscles resume summary dedication dictum opening closing", "b"),
    **_each("epigraph chapterprecis pdfcomment", "bb"),
    **_each("fancyhead fancyfoot lhead chead rhead lfoot cfoot rfoot markboth markright", "ob"),
}
"""Commands that end a paragraph."""

NOTES: Final[dict[str, str]] = {
    **_each("footnote footnotetext sidenote marginpar todo", "on"),
    **_each("thanks marginnote endnote sidefootnote note parnote tablefootnote", "n"),
}

TITLES: Final = frozenset(("title", "subtitle", "titlehead", "subject", "dedication", "abstract", "keywords"))
"""What is prose in a preamble."""

DEFINITIONS: Final = frozenset(
    "newcommand renewcommand providecommand DeclareRobustCommand newenvironment renewenvironment newtheorem"
    " def gdef edef xdef let newlength newcounter newif DeclareMathOperator NewDocumentCommand"
    " RenewDocumentCommand NewDocumentEnvironment newacronym newglossaryentry newcolumntype newsavebox"
    " AtBeginDocument AtEndDocument titleformat titlespacing DeclareFieldFormat renewbibmacro patchcmd"
    " newboolean setboolean newtcolorbox lstdefinestyle lstdefinelanguage".split()
)

FOREIGN_TEXT: Final = frozenset(
    f"text{language}"
    for language in "english german spanish italian latin greek arabic russian dutch".split()
)
FOREIGN: Final = frozenset(
    "english british american german ngerman spanish italian latin greek arabic Arabic russian dutch"
    " portuguese".split()
)
"""Environments of polyglossia that hold another language."""

GUILLEMETS: Final = frozenset(("enquote", "frquote", "guil"))

VERBATIM: Final = frozenset(
    "verbatim verbatim* Verbatim BVerbatim LVerbatim SaveVerbatim lstlisting minted comment filecontents"
    " filecontents* pycode sagesilent sageblock tcblisting alltt listing*".split()
)
"""Environments whose content is not even LaTeX."""

MATH: Final = frozenset(
    name + star
    for name in "math displaymath equation align alignat flalign gather multline eqnarray dmath array".split()
    for star in ("", "*")
)

UNREAD: Final = frozenset(
    "tikzpicture pgfpicture picture thebibliography forest algorithmic axis asy prooftree feynman scope"
    " tikzcd circuitikz bytefield ganttchart music abc lilypond gnuplot pspicture mdmathematica".split()
)
"""Environments that hold drawings, programs or references."""

LISTS: Final = frozenset(
    "itemize enumerate description list trivlist inparaenum compactitem compactenum compactdesc tasks".split()
)
QUOTES: Final = frozenset("quote quotation verse displayquote quoting".split())
TABLES: Final = frozenset(
    "tabular tabular* tabularx tabulary tabbing longtable longtabu tabu tblr longtblr xltabular supertabular"
    " NiceTabular".split()
)

ENVIRONMENTS: Final[dict[str, str]] = {
    **_each(
        "tabular longtable tblr longtblr longtabu tabu supertabular NiceTabular subfigure subtable", "om"
    ),
    **_each("tabular* tabularx tabulary xltabular", "mom"),
    **_each("minipage", "ooom"),
    **_each("multicols wrapfigure wraptable", "omom"),
    **_each("figure figure* table table* sidewaysfigure sidewaystable itemize enumerate description", "o"),
    **_each("tcolorbox mdframed columns compactitem compactenum subequations algorithm tasks", "o"),
    **_each("column otherlanguage otherlanguage* spacing letter list adjustwidth", "omm"),
    **_each("block alertblock exampleblock", "b"),
    **_each("frame", "oobb"),
    **_each("document abstract center flushleft flushright quote quotation verse titlepage"),
}

FRENCH: Final = frozenset("french francais frenchb français canadien acadian fr".split())
