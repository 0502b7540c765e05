"""Three drafts with findings that no engine made, so that no rule changes what the page shows."""

from tests import made

from frfix import documents
from frfix.diagnostics import CONTEXT, Diagnostic, Grade, Related, Severity, replace_span

RIVER = """\
# Gao : la route du fleuve

Les représentants des Etats voisins ont salué la **mise en oeuvre** du projet. Le marché de la ville est
resté ouvert jusqu’au soir, et les pêcheurs sont revenus.

La piste longe le fleuve sur deux cents kilomètres, traverse les rizières et les villages de pêcheurs, puis
quitte la rive à la hauteur du bac, avant de rejoindre la route goudronnée qui mène à Bamkao et au marché.

Les camions l’empruntent depuis trois ans.

Il faut que le deux régions avancent.

- Au jour d’aujourd’hui, rien
- Un point sans rien
"""
HEALTH = """\
Les agents de santé se rendra dans tous les villages du cercle.

Un lecteur envoie </script><script>fetch(1)</script><img src=x onerror=fetch(2)>.
"""
ERROR, WARNING, ADVICE = Severity
SURE, PROBABLE, SUGGESTION = Grade
MISTAKES = (
    ("Etats", ["États"], "orthographe/accent", ERROR, SURE, ()),
    ("oeuvre", ["œuvre"], "orthographe/ligature", WARNING, SURE, ()),
    ("Bamkao", ["Bamako"], "noms-propres/lieu", ERROR, SURE, ()),
    ("le deux", ["les deux"], "accords/determinant-nom", ERROR, PROBABLE, ("régions",)),
    ("Au jour d’aujourd’hui", ["Aujourd’hui", ""], "pleonasmes/jour", ADVICE, SUGGESTION, ()),
    ("se rendra", ["se rendront"], "accords/sujet-verbe", ERROR, PROBABLE, ("agents",)),
)


def checked(name, text):
    """The draft ``text`` as a session would have checked it."""
    found = [
        Diagnostic(
            *(rule, level, grade, f"« {wrong} » : à relire.", at := text.index(wrong), at + len(wrong)),
            fixes=replace_span(at, at + len(wrong), *right),
            related=tuple(Related(text.index(word), text.index(word) + len(word), CONTEXT) for word in words),
        )
        for wrong, right, rule, level, grade, words in MISTAKES
        if wrong in text
    ]
    return made.checked(text, *found, name=name, kind=documents.kind_of(name))


def all_checked():
    """The three drafts, the second without findings."""
    return [
        checked("fleuve.md", RIVER),
        checked("propre.txt", "Le marché rouvre samedi.\n"),
        checked("sante.txt", HEALTH),
    ]
