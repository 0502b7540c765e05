"""What a subject is, and the pronouns that can be one."""

from __future__ import annotations

from typing import Final

from frfix.language.phrases.features import ANY, FP, FS, MP, MS, P1P, P1S, P2P, P2S, P3P, P3S


class Subject:
    """What a verb agrees with, at the tokens ``start`` to ``end`` (exclusive), headed by ``head``.

    ``persons`` is the person set that the verb may show, ``agreement`` the set of combinations of its
    attribute or participle. ``certain`` is False where another word may be the subject: rules that
    rest on one person or number then stay silent.
    """

    __slots__ = ("agreement", "certain", "end", "head", "kind", "persons", "start")

    def __init__(
        self,
        start: int,
        end: int,
        head: int,
        persons: int,
        agreement: int,
        kind: str,
        *,
        certain: bool = True,
    ) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.persons = persons
        self.agreement = agreement
        self.kind = kind
        """« pronom », « nom », « coordination », « relatif », « infinitif » or « proposition »."""
        self.certain = certain

    def __repr__(self) -> str:
        mark = "" if self.certain else "?"
        return f"<Subject{mark} {self.kind} {self.start}-{self.end} {self.persons:06b} {self.agreement:04b}>"


_I: Final = MS | FS
_WE: Final = MP | FP
# word -> (persons, agreement) of a pronoun that can only be a subject, or stands where one does
CLITIC_SUBJECTS: Final[dict[str, tuple[int, int]]] = {
    "je": (P1S, _I), "j'": (P1S, _I), "tu": (P2S, _I), "t'": (P2S, _I), "il": (P3S, MS), "elle": (P3S, FS),
    "on": (P3S, ANY), "nous": (P1P, _WE), "vous": (P2P, ANY), "ils": (P3P, MP), "elles": (P3P, FP),
    "iel": (P3S, _I), "iels": (P3P, _WE),
}  # fmt: skip
PRONOUN_SUBJECTS: Final[dict[str, tuple[int, int]]] = {
    **CLITIC_SUBJECTS,
    "ce": (P3S | P3P, ANY), "c'": (P3S | P3P, ANY), "ç'": (P3S | P3P, ANY), "ça": (P3S, MS),
    "cela": (P3S, MS),
    "ceci": (P3S, MS), "celui": (P3S, MS), "celle": (P3S, FS), "ceux": (P3P, MP), "celles": (P3P, FP),
    "celui-ci": (P3S, MS), "celui-là": (P3S, MS), "celle-ci": (P3S, FS), "celle-là": (P3S, FS),
    "ceux-ci": (P3P, MP), "ceux-là": (P3P, MP), "celles-ci": (P3P, FP), "celles-là": (P3P, FP),
    "lequel": (P3S, MS), "laquelle": (P3S, FS), "lesquels": (P3P, MP), "lesquelles": (P3P, FP),
    "chacun": (P3S, MS), "chacune": (P3S, FS), "aucun": (P3S, MS), "aucune": (P3S, FS), "nul": (P3S, MS),
    "nulle": (P3S, FS), "personne": (P3S, MS), "rien": (P3S, MS), "quiconque": (P3S, _I), "autrui": (P3S, MS),
    "quelqu'un": (P3S, MS), "quelqu'une": (P3S, FS), "quelques-uns": (P3P, MP), "quelques-unes": (P3P, FP),
    "certains": (P3P, MP), "certaines": (P3P, FP), "plusieurs": (P3P, _WE), "tous": (P3P, MP),
    "toutes": (P3P, FP), "tout": (P3S, MS), "un": (P3S, MS), "une": (P3S, FS), "lui": (P3S, MS),
    "eux": (P3P, MP),
    "quoi": (P3S, MS), "d'aucuns": (P3P, MP), "beaucoup": (P3P, _WE), "plupart": (P3P, ANY),
}  # fmt: skip
TONIC: Final[dict[str, tuple[int, int]]] = {
    "moi": (P1S, _I), "toi": (P2S, _I), "nous": (P1P, _WE), "vous": (P2P, ANY), "lui": (P3S, MS),
    "elle": (P3S, FS), "eux": (P3P, MP), "elles": (P3P, FP),
}  # fmt: skip
RELATIVES: Final = frozenset(
    """
    que qu' dont où duquel desquels desquelles auquel auxquels auxquelles lequel laquelle lesquels
    lesquelles quoi
    """.split()
)
LOOSE_PREPOSITIONS: Final = frozenset(("de", "d'", "des", "du", "en", "à", "au", "aux"))
"""Prepositions whose complement belongs to the noun before it rather than to the verb."""
COORDINATORS: Final = frozenset(("et", "ou", "ni", ",", "&"))
