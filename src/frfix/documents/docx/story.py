"""The paragraphs of a DOCX part, of which some were written twice, for new programs and for old ones."""

from __future__ import annotations

from frfix.documents.packed_text import Paragraph


class Story:
    """Collects paragraphs; of several versions (``mc:AlternateContent``) the first counts.

    A later version with the same text is the twin of the first: what changes in one changes in the
    other. One that says something else is left as it is.
    """

    def __init__(self) -> None:
        self._outputs: list[list[Paragraph]] = [[]]
        self._versions: list[list[list[Paragraph]]] = []

    @property
    def paragraphs(self) -> list[Paragraph]:
        """What was read."""
        return self._outputs[0]

    def add(self, paragraph: Paragraph) -> None:
        """Take a paragraph that begins."""
        self._outputs[-1].append(paragraph)

    def start_versions(self) -> None:
        """Take the start of what comes in versions."""
        self._versions.append([])

    def start_version(self) -> bool:
        """Take the start of a version; return whether it is a later one."""
        self._outputs.append([])
        return bool(self._versions and self._versions[-1])

    def end_version(self) -> bool:
        """Take the end of a version; return whether it was a later one."""
        if not self._versions:  # A version of nothing: no word processor writes that.
            self._outputs[-2].extend(self._outputs.pop())
            return False
        later = bool(self._versions[-1])
        self._versions[-1].append(self._outputs.pop())
        return later

    def end_versions(self) -> None:
        """Take the end of what came in versions, and pair the paragraphs of the first with the others'."""
        versions = self._versions.pop()
        if not versions:
            return
        first, *others = versions
        texts = [paragraph.text for paragraph in first] if others else []
        for other in others:
            if texts == [paragraph.text for paragraph in other]:
                for paragraph, twin in zip(first, other, strict=True):
                    paragraph.twins += twin, *twin.twins
        self._outputs[-1].extend(first)
