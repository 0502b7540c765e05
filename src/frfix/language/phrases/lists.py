"""Closed lists of words that shape phrases."""

from __future__ import annotations

from typing import Final

BEFORE_NOUN: Final = frozenset(
    """
    petit petite petits petites grand grande grands grandes gros grosse grosses bon bonne bons bonnes
    beau bel belle beaux belles joli jolie jolis jolies vieux vieil vieille vieilles jeune jeunes
    nouveau nouvel nouvelle nouveaux nouvelles mauvais mauvaise mauvaises autre autres même mêmes long
    longue longs longues haut haute hauts hautes vrai vraie vrais vraies faux fausse fausses double
    premier première premiers premières dernier dernière derniers dernières second seconde secondes
    ancien ancienne anciens anciennes futur future futurs futures prochain prochaine prochains
    prochaines seul seule seuls seules simple simples gentil gentille fameux fameuse véritable
    différents différentes divers diverses nombreux nombreuses principal principale principaux
    principales ancienne meilleur meilleure meilleurs meilleures pire moindre propre propres
    """.split()
)
"""Adjectives that usually stand before the noun."""

DEGREE_ADVERBS: Final = frozenset(
    """
    très plus moins aussi si trop assez peu bien mal fort tout tant tellement extrêmement plutôt
    particulièrement relativement entièrement totalement vraiment souvent toujours parfois encore
    déjà presque quasi quasiment complètement absolument parfaitement partiellement légèrement
    largement fortement hautement récemment nouvellement spécialement également généralement
    principalement notamment directement spécifiquement exclusivement uniquement essentiellement
    pleinement profondément gravement sérieusement grièvement mieux moyennement facilement
    difficilement désormais autrefois jadis jamais pas super ultra hyper jusqu'alors
    """.split()
)
"""Adverbs that may stand before an adjective of the group."""

QUANTITIES: Final = frozenset(
    """
    beaucoup peu trop assez tant autant moins plus combien davantage énormément suffisamment
    tellement plein nombre quantité force plupart infiniment pas guère jamais
    """.split()
)
"""Words that with « de » make a determiner of the noun behind it."""

PREFIXES: Final = frozenset(("non", "quasi", "presque", "super", "mini", "anti", "vice", "ex"))
"""Words that stand before a noun like a prefix."""

FIXED_ENDINGS: Final = frozenset(
    (
        ("bien", "entendu"), ("y", "compris"), ("non", "compris"), ("tout", "compris"), ("étant", "donné"),
        ("en", "particulier"), ("en", "général"), ("en", "vain"), ("à", "nouveau"), ("de", "nouveau"),
        ("plus", "nombreux"), ("au", "complet"), ("en", "commun"), ("en", "direct"), ("en", "public"),
        ("en", "privé"), ("en", "entier"), ("à", "part"), ("d'", "habitude"), ("en", "clair"),
        ("yeux", "vu"), ("bien", "sûr"), ("ayants", "droit"), ("ayant", "droit"),
    )
)  # fmt: skip
"""Pairs whose second word is no adjective of the noun before it."""

ADVERBIAL_PAIRS: Final = frozenset(
    (
        ("en", "particulier"), ("en", "général"), ("en", "vain"), ("à", "nouveau"), ("de", "nouveau"),
        ("y", "compris"), ("un", "peu"), ("en", "effet"), ("au", "moins"), ("du", "moins"), ("au", "plus"),
        ("à", "peine"), ("par", "ailleurs"), ("en", "outre"), ("de", "même"), ("en", "plus"), ("du", "coup"),
        ("non", "compris"), ("en", "tout"), ("à", "propos"), ("de", "plus"), ("en", "moyenne"),
        ("dans", "l'ensemble"), ("en", "partie"), ("d'", "abord"), ("d'", "ailleurs"), ("bien", "sûr"),
        ("bien", "entendu"), ("à", "part"), ("à", "jour"), ("en", "cours"), ("tous", "deux"),
        ("toutes", "deux"), ("à", "peu"), ("en", "commun"), ("en", "principe"), ("en", "revanche"),
        ("au", "contraire"), ("au", "total"),
        ("au", "final"), ("au", "hasard"), ("au", "départ"), ("par", "défaut"), ("en", "réalité"),
        ("en", "fait"), ("à", "tort"), ("par", "exemple"), ("par", "conséquent"),
    )
)  # fmt: skip
"""Two words that together are an adverb, whatever stands around them."""

ADVERBIAL_TRIPLES: Final = frozenset(
    (
        ("tout", "à", "fait"), ("un", "petit", "peu"), ("tout", "au", "plus"), ("tout", "au", "moins"),
        ("à", "ce", "point"), ("en", "quelque", "sorte"), ("de", "ce", "fait"), ("pour", "sa", "part"),
        ("pour", "leur", "part"), ("pour", "ma", "part"), ("une", "nouvelle", "fois"),
        ("une", "première", "fois"), ("une", "dernière", "fois"), ("une", "seconde", "fois"),
        ("une", "deuxième", "fois"), ("une", "troisième", "fois"), ("une", "autre", "fois"),
        ("encore", "une", "fois"), ("à", "plusieurs", "reprises"), ("à", "maintes", "reprises"),
        ("tout", "de", "même"), ("tout", "le", "temps"), ("tout", "de", "suite"), ("tout", "à", "coup"),
        ("de", "temps", "en"), ("à", "peu", "près"), ("de", "cette", "manière"),
        ("de", "cette", "façon"), ("en", "grande", "partie"), ("de", "toute", "façon"),
        ("d'", "autre", "part"),
        ("d'", "une", "part"), ("de", "son", "côté"), ("de", "leur", "côté"), ("à", "son", "tour"),
        ("à", "leur", "tour"), ("dans", "un", "premier"), ("de", "plus", "en"), ("de", "moins", "en"),
        ("tous", "les", "deux"), ("toutes", "les", "deux"), ("tous", "les", "trois"),
        ("toutes", "les", "trois"),
    )
)  # fmt: skip
"""Three words that together are an adverb; two of « de temps en temps » suffice to know it."""

COLLECTIVES: Final = frozenset(
    """
    foule majorité minorité partie reste ensemble nombre moitié tiers quart dizaine douzaine quinzaine
    vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier million milliard totalité
    multitude infinité série groupe troupe poignée masse type sorte espèce peu couple paire variété
    quantité pourcentage part majeure kyrielle flopée tas armée bande nuée myriade lot flot légion
    équipe gamme genre forme catégorie total somme excès surcroît plupart cohorte grappe rangée collection
    succession suite dose tonne litre kilo brassée cortège essaim pléthore pléiade panoplie pluralité
    quarteron trio duo quatuor demi-douzaine huitaine neuvaine billion trillion marée vague avalanche
    déluge demi
    """.split()
)
"""Nouns after which the verb agrees with them or with their complement: « une foule de gens »."""

COMPOUND_PREPOSITIONS: Final = frozenset("face grâce suite faute quant lors quitte histoire rapport".split())
"""Nouns that begin a preposition: « face à », « grâce aux », « faute de »."""

MONTHS: Final = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)

COPULAS: Final = frozenset(
    "être paraître paraitre sembler devenir redevenir rester demeurer apparaître apparaitre".split()
)
"""Verbs whose attribute agrees with the subject."""
