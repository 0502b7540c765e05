"""Two nouns of a compound written without its hyphen: une année lumière, un accord cadre."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.tags import ADJ, ADV, DET, NOUN, NUM, PREP, PRON, VERB
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

# Both spellings are in use, or the two nouns also meet without being a compound.
_EITHER: Final = frozenset(
    """
    pause-café code-barres code-barre carte-vue nid-abeille roman-photo papier-monnaie chèque-repas
    vidéo-clip date-limite sac-poubelle carte-mère assurance-vie assurance-vieillesse assurance-maladie
    assurance-chômage assurance-accidents
    """.split()
)
# The nouns that begin such compounds; a rule that starts at every noun would slow each check.
_FIRST: Final = frozenset(
    """
    accord accords adjudant adjudants analyste analystes année années arc arcs auteur auteurs avion avions ballon
    ballons bande bandes bar bars bateau bateaux bloc blocs borne bornes bracelet bracelets bulletin bulletins
    camion camions canapé canapés carton cartons centre chasseur chasseurs cheval chevaux chirurgien chirurgiens
    chou choux chèque chèques cité cités commissaire commissaires coupon coupons couteau couteaux crédit crédits
    décision décisions décret décrets député députés écart écarts état états filtre filtres flash fusil fusils
    gomme gommes guide guides halte haltes homme hommes idée idées ingénieur ingénieurs jupe jupes lampe lampes
    langage langages lieutenant lieutenants location locations loi lois machine machines mandat mandats ministre
    ministres moissonneuse montre montres navire navires oiseau oiseaux opéra opéras panier paniers papier papiers
    pause pauses pistolet pistolets plateau plateaux poisson poissons portrait portraits requin requins roseau
    sapeur sapeurs science sciences sergent sergents serviette serviettes société sociétés sénateur sénateurs
    station stations taxi taxis ticket tickets timbre timbres tiroir tiroirs titre titres train trains voiture
    voitures wagon wagons
    """.split()
)
_OTHER: Final = ADJ | ADV | PREP | PRON | DET


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    first, second = sentence.tokens[index], sentence.word(index + 1)
    if second is None or not second.space or not (_plain(first) and _plain(second)):
        return
    if not (first.tag & NOUN and (second.tag & NOUN or _closes(sentence, index + 2))):
        return
    before = sentence.word(index - 1)
    if before is None or not before.tag & (DET | NUM) or before.unchecked:
        return
    compound = f"{first.lower}-{second.lower}"
    if compound in _EITHER or not context.lexicon.tags(compound) & NOUN:
        return
    yield rule.at(
        first.start,
        second.end,
        f"{first.text}-{second.text}",
        message=_("« {compound} » s’écrit avec un trait d’union.").format(compound=compound),
    )


def _plain(token: Token) -> bool:
    """Whether a word is in lower case, and here a noun that could be nothing else but a verb."""
    form = token.form
    if form is None or form.case is not Case.LOWER or token.unchecked:
        return False
    return bool(form.tags & NOUN) and not form.tags & _OTHER


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether no object can begin at ``at``: the word before, read as a verb, is a noun after all."""
    word = sentence.word(at)
    return word is None or bool(word.tag & (PREP | VERB))


RULE = Rule(
    id="syntaxe/noms-joints",
    message="Ce mot composé de deux noms s’écrit avec un trait d’union.",
    explanation="Un trait d’union relie les deux noms d’une seule chose : « une année-lumière », "
    "« un camion-citerne », « un accord-cadre ». C’est la graphie des dictionnaires, bien que l’usage "
    "oublie souvent le trait.",
    corrects=(
        ("Le ministre a signé un accord cadre.", "Le ministre a signé un accord-cadre."),
        ("Cette étoile est à une année lumière.", "Cette étoile est à une année-lumière."),
    ),
    accepts=("Un accord-cadre est signé.", "Le chef lieutenant et son frère.", "Il a une date limite."),
    severity=Severity.WARNING,
    priority=37,
    trigger=Trigger(forms=_FIRST),
    on_token=_check,
)
