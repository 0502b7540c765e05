"""Words that an infinitive follows: verbs, and nouns and adjectives with « de » or « à »."""

from __future__ import annotations

from typing import Final

MODALS: Final = frozenset("pouvoir devoir falloir oser daigner".split())
"""Verbs that nothing but an infinitive (or an object) follows."""

SEMI_MODALS: Final = frozenset(
    "vouloir savoir aller faillir préférer désirer souhaiter espérer compter".split()
)
"""Verbs that an infinitive follows, and now and then a participle that is an attribute."""

CAUSATIVES: Final = frozenset(
    "faire laisser sembler paraître venir voir entendre sentir regarder envoyer".split()
)
"""Verbs that a participle follows as well as an infinitive."""

WITH_DE: Final = frozenset(
    """
    essayer décider suffire agir refuser éviter permettre accepter cesser arrêter oublier proposer
    promettre tenter menacer interdire empêcher conseiller demander choisir rêver risquer craindre
    regretter mériter feindre jurer finir négliger envisager convenir omettre projeter achever
    venir tâcher efforcer dépêcher contenter garder abstenir recommander suggérer ordonner persuader
    besoin droit temps raison envie peur hâte question moyen façon manière honte tort chance occasion
    possibilité capacité intention volonté but objectif idée plaisir honneur risque fait crainte
    capable incapable possible impossible même obligé content sûr susceptible heureux fier utile inutile
    nécessaire difficile facile important interdit permis préférable temps point lieu loin afin avant
    force train histoire désir faute mesure charge merci libre digne las fatigué ravi désolé tenu
    prié chargé soin souci projet espoir décision habitude refus plutôt
    """.split()
)
"""Words after which « de » introduces an infinitive."""

ONLY_INFINITIVE: Final = frozenset(
    """
    essayer décider suffire refuser éviter cesser tenter oublier risquer capable incapable possible
    impossible susceptible obligé afin permettre convenir proposer promettre accepter
    """.split()
)
"""Of these, what no noun follows after « de »."""

WITH_A: Final = frozenset(
    """
    commencer chercher aider réussir continuer arriver inviter obliger servir apprendre hésiter tenir
    penser parvenir amener consister encourager habituer forcer mettre préparer renoncer viser tendre
    autoriser persister engager contribuer inciter pousser condamner résoudre décider conduire
    prêt occupé disposé destiné propre apte enclin même difficile facile façon manière
    """.split()
)
"""Words after which « à » introduces an infinitive."""
