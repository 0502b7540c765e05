"""What each family of rules is about."""

from __future__ import annotations

from typing import Final

from frfix.i18n import N_

FAMILIES: Final = {
    "accords": N_(
        "Le genre, le nombre et la personne de ce qui va ensemble : déterminants, noms, adjectifs, "
        "participes, verbes et sujets."
    ),
    "anglicismes": N_("Les mots et les tours pris à l’anglais qui ont un équivalent français."),
    "confusions": N_(
        "Des mots pleins pris l’un pour l’autre, qui se prononcent ou s’écrivent presque de même."
    ),
    "conjugaison": N_("La forme du verbe : infinitif, participe, mode, temps, terminaison."),
    "controle": N_(
        "Les commentaires qui disent à frfix ce qu’il doit laisser : ceux qui ne servent à rien, ceux qu’il ne "
        "comprend pas."
    ),
    "homophones": N_(
        "Des mots courts qui se prononcent de même et dont la grammaire décide : a et à, ces et ses."
    ),
    "locutions": N_("Les expressions figées que l’on écrit à l’oreille."),
    "majuscules": N_("Les capitales : au début des phrases, dans les noms propres, et leurs accents."),
    "noms-propres": N_("Les noms de personnes, de lieux et d’institutions, comme il faut les écrire."),
    "orthographe": N_("Les mots inconnus, et comment ils s’écrivent."),
    "pleonasmes": N_("Les mots qui répètent ce qu’un autre dit déjà."),
    "ponctuation": N_("Les virgules, les points et les autres signes de la phrase."),
    "style": N_("Ce qui se dit mieux autrement."),
    "syntaxe": N_(
        "La construction de la phrase : élision, négation, prépositions, traits d’union, mots répétés."
    ),
    "typographie": N_(
        "Les signes et leurs espaces, les guillemets, les tirets, les nombres et les unités, selon la norme "
        "de chaque pays."
    ),
    "vraisemblance": N_(
        "Un mot français qui n’a guère sa place dans la phrase, quand un mot voisin y serait chez lui."
    ),
}
"""By the name of the family's folder."""
