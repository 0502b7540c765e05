"""What each family of rules is about."""

from __future__ import annotations

from typing import Final

FAMILIES: Final = {
    "accords": "Le genre, le nombre et la personne de ce qui va ensemble : déterminants, noms, adjectifs, "
    "participes, verbes et sujets.",
    "anglicismes": "Les mots et les tours pris à l’anglais qui ont un équivalent français.",
    "confusions": "Des mots pleins pris l’un pour l’autre, qui se prononcent ou s’écrivent presque de même.",
    "conjugaison": "La forme du verbe : infinitif, participe, mode, temps, terminaison.",
    "controle": "Les commentaires qui disent à frfix ce qu’il doit laisser : ceux qui ne servent à rien, ceux qu’il ne "
    "comprend pas.",
    "homophones": "Des mots courts qui se prononcent de même et dont la grammaire décide : a et à, ces et ses.",
    "locutions": "Les expressions figées que l’on écrit à l’oreille.",
    "majuscules": "Les capitales : au début des phrases, dans les noms propres, et leurs accents.",
    "noms-propres": "Les noms de personnes, de lieux et d’institutions, comme il faut les écrire.",
    "orthographe": "Les mots inconnus, et comment ils s’écrivent.",
    "pleonasmes": "Les mots qui répètent ce qu’un autre dit déjà.",
    "ponctuation": "Les virgules, les points et les autres signes de la phrase.",
    "style": "Ce qui se dit mieux autrement.",
    "syntaxe": "La construction de la phrase : élision, négation, prépositions, traits d’union, mots répétés.",
    "typographie": "Les signes et leurs espaces, les guillemets, les tirets, les nombres et les unités, selon la norme "
    "de chaque pays.",
    "vraisemblance": "Un mot français qui n’a guère sa place dans la phrase, quand un mot voisin y serait chez lui.",
}
"""By the name of the family's folder."""
