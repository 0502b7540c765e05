"""Phrases of a tagged sentence: noun groups, verb groups, and the subject of each verb."""

from frfix.language.phrases.groups import NounGroup
from frfix.language.phrases.subject import Subject
from frfix.language.phrases.syntax import Syntax, syntax_of
from frfix.language.phrases.verbs import VerbGroup

__all__ = ["NounGroup", "Subject", "Syntax", "VerbGroup", "syntax_of"]
