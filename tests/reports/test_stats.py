"""The figures of a run, for people."""

from frfix.diagnostics import Grade, Severity
from frfix.reports.stats import Statistics, render


def lines(*files, width=100):
    statistics = Statistics()
    assert list(statistics.counting(files)) == list(files)
    text = ["".join(part for part, _ in line).rstrip() for line in render(statistics, width)]
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in text]


def test_the_whole(finding, checked):
    ligature = {"rule": "orthographe/ligature"}
    space = {"rule": "typographie/espace", "severity": Severity.ADVICE, "grade": Grade.SUGGESTION}
    first = checked("Une oeuvre et des oeuvres ,", finding(4, 10, "œuvre", **ligature), name="a.txt")
    second = checked(
        "Une oeuvre et sept soeurs ,",
        finding(4, 10, "œuvre", **ligature),
        finding(19, 25, "sœurs", grade=Grade.PROBABLE, **ligature),
        finding(25, 26, "", **space),
        name="dossier/b.txt",
    )
    assert lines(first, second, checked("Rien.", name="c.txt")) == [
        "Bilan",
        "  3 articles, 13 mots : 4 remarques.",
        "  3 erreurs, soit 230,8 pour 1 000 mots",
        "  1 conseil, soit 76,9 pour 1 000 mots",
        "  frfix corrige sans vous 2 remarques (50 %) : « frfix fix ».",
        "  Il propose une correction probable pour 1 remarque (25 %) : « frfix fix --probable ».",
        "",
        "Articles qui demandent le plus de travail",
        "  dossier/b.txt  3 remarques, dont 2 erreurs ; 500,0 pour 1 000 mots",
        "  a.txt          1 remarque, dont 1 erreur ; 166,7 pour 1 000 mots",
        "",
        "Fautes les plus fréquentes",
        "  3   75 %  orthographe des mots",
        "  1   25 %  typographie : espaces, guillemets, tirets, nombres",
        "",
        "Remarques par règle",
        "  règle                 nombre  part  sûres  exemple",
        "  orthographe/ligature       3  75 %      2  oeuvre → œuvre",
        "  typographie/espace         1  25 %      0  ␣ → (à supprimer)",
    ]


def test_nothing_to_say(checked):
    assert lines(checked("")) == ["Bilan", "  1 article, 0 mot : 0 remarque."]


def test_large_numbers_are_written_as_in_french(checked):
    assert lines(checked("mot " * 12_345))[1] == "  1 article, 12 345 mots : 0 remarque."


def test_a_narrow_terminal_cuts_the_examples(finding, checked):
    told = lines(checked("Une anticonstitutionnalité", finding(4, 26, "anticonstitutionnelle")), width=60)
    assert told[-1].endswith(" anticonstit…")


def test_the_order_hangs_on_the_findings_alone(finding, checked):
    files = [checked("Une oeuvre", finding(4, 10, rule=f"a/{name}"), name=name) for name in "cab"]
    table = lines(*files)
    assert [line.split()[0] for line in table[-3:]] == ["a/a", "a/b", "a/c"]
    assert [line.split()[0] for line in table[5:8]] == ["a", "b", "c"]
