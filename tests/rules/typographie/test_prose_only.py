"""What looks like typography and is none: smileys, times, addresses, code, and quotations left open."""

import pytest

import frfix
from frfix.documents import Kind, read
from frfix.documents.base import MARKUP
from frfix.engine import check
from frfix.settings import Settings

DEFAULT = Settings()
FAMILY = Settings(select=("typographie",), ignore=("typographie/espace-insecable",))


@pytest.mark.parametrize(
    "text",
    [
        "Il rit :-) et pleure :'( puis ;-) ou :D",
        "Quoi ?! Non !!! Vraiment ???",
        "Le train part à 14:30, le rapport est de 16:9 et le score de 3:2.",
        "Voir https://exemple.fr/a,b;c?d=e:f!g(h) et http://exemple.fr:8080/x.",
        "Ouvrez C:\\Windows\\fichier.txt, puis ~/projet/README.md ou ../a.txt.",
        "La règle a:hover{color:red;margin:0!important} est du CSS.",
        "Écrivez à nom.prenom@exemple.fr avant midi.",
        "Le réseau 192.168.1.1:80, la version 3.17.8 et le fichier v2.0.1.tar.gz.",
        "Appelez le 06 12 34 56 78 ou le 20224455.",
        "La boucle for(i=0;i<n;i++) et le vecteur std::vector<int> sont du code.",
        "Les ami(e)s, le(s) voisin(s) et l’étudiant·e sont là.",
        "Une Peugeot 205 de 1998, un A4, un Boeing 747-400 et la place 12B.",
        "Le vol 12A, le R2D2, le CO2 et le PM2.5 sont cités.",
        "L’ISBN 978-2-07-036024-5 et le code postal 97400 Saint-Denis.",
        "La 4G, la 5G et le H264 passent ; le mp3 aussi.",
        "J’ai 3 ans, 10 ans, 1 an, et c’est le 1er, la 1re, le 2e, le XXIe.",
        "Le tableau [1, 2, 3], l’intervalle [0, 1[ et la case [ ] sont vides.",
        "a) le riz ; b) le mil ; 3) le sorgho.",
        "Node.js, ASP.NET et Vue.js sont installés.",
        "Les mèmes et les thèmes sont là ; Ces Cèdres, Les Ides, Mes Lièvres.",
        "Il habite 12, rue du 8-Mai-1945, bât. B, esc. 3.",
    ],
)
def test_nothing_is_found_in_what_only_looks_like_punctuation(text: str) -> None:
    found = [(d.rule, text[d.start : d.end]) for d in frfix.check(text, DEFAULT)]
    assert [rule for rule in found if rule[0].startswith("typographie/")] == []


def test_code_and_addresses_of_markdown_are_left() -> None:
    text = (
        "Un `a ,b` et <b>x ;y</b>.\n\n```\nfoo( a ,b );;\n```\n\n[Le site](http://a.fr/b,c;d) et $x_1,x_2$.\n"
    )
    assert [d for d in check(read(text, Kind.MARKDOWN), DEFAULT) if d.rule.startswith("typographie/")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Le 2*ème* mot, 12*km*, 5**%** et **5**€ ; 800*\\**600.\n",
        "Le plan <<**Routes et ponts**>> et « un « **plan** » sûr ».\n",
        "« Je pars.** » dit-il** ; **mot** ,*mot* ; le mot*…*fin.\n",
        'Il a (**bien** ) et ( *bien* ) lu ; “ **mot** ” et "**mot**".\n',
    ],
)
def test_no_edit_covers_markup(text: str) -> None:
    document = read(text, Kind.MARKDOWN)
    prose = {
        block.start + at for block in document.blocks for at, sign in enumerate(block.text) if sign < MARKUP
    }
    for found in check(document, FAMILY):
        for fix in found.fixes:
            for edit in fix.edits:
                assert prose.issuperset(range(edit.start, edit.end)), found


def test_a_quotation_of_several_paragraphs_is_whole() -> None:
    text = "Il a dit : « Le riz est cher.\n\n« Le mil aussi.\n\n« Le sorgho encore plus. »\n"
    assert frfix.check(text, Settings(select=("typographie/guillemet-orphelin",))) == []


def test_a_quotation_that_never_ends_is_told_once() -> None:
    text = "Le maire parle.\n\nIl a dit : « Le riz est cher.\n\nPuis « Le mil » a paru.\n"
    found = frfix.check(text, Settings(select=("typographie/guillemet-orphelin",)))
    assert [(d.start, d.replacements) for d in found] == [(text.index("«"), ())]


@pytest.mark.parametrize(
    "sign", ["«", "»", "(", ")", "[", "“", "”", '"', "<", ">", ",", "..", "…", "-", "°", "*"]
)
def test_a_text_of_signs_takes_time_in_proportion(sign: str) -> None:
    import time

    def seconds(count: int) -> float:
        begin = time.process_time()
        frfix.check(f"Le mot {sign * count} et {(sign + ' ') * count}", FAMILY)
        return time.process_time() - begin

    seconds(100)
    # Twelve times the work for ten times the text leaves room for noise; the square would be a hundred.
    assert seconds(10_000) < 40 * max(seconds(1_000), 0.005)
