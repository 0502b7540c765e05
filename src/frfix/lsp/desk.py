"""Where the texts of an editor are checked, by the same session as files are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from frfix import documents
from frfix.correction import PROBABLE, SURE, Corrector
from frfix.diagnostics import Edit
from frfix.documents import Kind
from frfix.errors import FrfixError
from frfix.files import Target, find_files
from frfix.i18n import _
from frfix.lsp.findings import as_diagnostic
from frfix.lsp.positions import Positions
from frfix.lsp.texts import Snapshot
from frfix.options import Options
from frfix.reading import MEGABYTE, read_bytes
from frfix.session import Checked, Session
from frfix.settings import LARGEST
from frfix.settings_files import SettingsFinder
from frfix.source import SourceText
from frfix.suppression.fingerprint import fingerprint
from frfix.suppression.insertion import insertion

if TYPE_CHECKING:
    from lsprotocol import types

PACKED: Final = (Kind.DOCX, Kind.ODT)
_ALL_SORTS: Final = "« *Le* maire, qui s’est réuni hier, n’a rien dit des 12 travaux sécutaires : il y va. »"
"""A sentence that most of the engine has something to do with, an unknown word among the rest."""


class UnreadError(FrfixError):
    """A text that is not one for frfix, which is no mistake of anybody's."""


class PackedError(UnreadError):
    """A document of an office suite: its text is not what an editor of texts holds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a text at ``snapshot``: ``diagnostics`` are those of ``checked``, in order."""

    snapshot: Snapshot
    checked: Checked
    positions: Positions
    diagnostics: Sequence[types.Diagnostic]


class _Encoding(NamedTuple):
    """How the bytes of a file stand for its text."""

    name: str = "utf-8"
    mark: bytes = b""


class Desk:
    """Checks texts with ``options`` over the settings files, which are read anew for each check.

    ``encoding`` is how the editor counts places, ``root`` holds the settings of texts that have no file.
    """

    def __init__(self, encoding: str, root: Path) -> None:
        self.encoding = encoding
        self.root = root
        self._options = Options()
        self._session = self._renewed()
        self._encodings: dict[str, _Encoding] = {}

    def renew(self, options: Options | None = None) -> None:
        """Forget what depends on settings; go on with ``options``, or with those of before."""
        self._options = self._options if options is None else options
        self._session = self._renewed()

    def warm(self) -> None:
        """Load what every check needs, before there is a text."""
        target = Target(None, SettingsFinder().for_folder(self.root))
        self._session.check_source(target, SourceText.from_text(_ALL_SORTS), Kind.MARKDOWN)

    def check(self, snapshot: Snapshot) -> Reading:
        """Return what is found in a text.

        Raises `UnreadError` for one that is not checked, other `FrfixError` as reading files does, and
        `frfix.errors.SettingsError` for settings that cannot be obeyed.
        """
        try:
            return self._check(snapshot)
        except FrfixError as error:
            error.path = error.path or snapshot.path or Path(snapshot.uri)
            raise

    def _check(self, snapshot: Snapshot) -> Reading:
        kind = snapshot.kind()
        if kind is None:
            message = _("texte non vérifié : frfix ne lit pas le langage « {language} »")
            raise UnreadError(message.format(language=snapshot.language), snapshot.path)
        if kind in PACKED:
            message = _(
                "un éditeur de texte n’a pas le texte d’un tel document : « frfix fix -i » le corrige"
            )
            raise PackedError(message, snapshot.path)
        target = self.target(snapshot.path)
        source = self._source(snapshot)
        largest = self._options.over(target.settings).largest
        if len(source.data) > largest * MEGABYTE:
            message = _("texte non vérifié : il a plus de {size} Mo, la limite que « taille-max » relève")
            raise UnreadError(message.format(size=largest), snapshot.path)
        checked = self._session.check_source(target, source, kind)
        positions = Positions(source, self.encoding)
        found = [as_diagnostic(one, snapshot.uri, positions) for one in checked.diagnostics]
        return Reading(snapshot, checked, positions, found)

    def target(self, path: Path | None) -> Target:
        """Return a file with the settings that hold for it.

        Raises `frfix.errors.SettingsError` as they do, and `UnreadError` if they leave it out.
        """
        finder = SettingsFinder()
        if path is None:
            return Target(None, finder.for_folder(self.root))
        found = next(find_files([str(path)], finder), None)
        if found is None:
            raise UnreadError(_("texte non vérifié : les réglages l’excluent"), path)
        if isinstance(found, FrfixError):
            raise found
        return found

    def opened(self, snapshot: Snapshot) -> None:
        """Note how the file of a text that was just opened is encoded.

        A correction must not bring a sign into a text that its file cannot hold. Only if the editor shows
        what we read in the file can it be taken to keep that encoding.
        """
        self._encodings.pop(snapshot.uri, None)
        if snapshot.path is None:
            return
        try:
            data = read_bytes(snapshot.path, LARGEST * MEGABYTE)
            source = SourceText.from_bytes(data, snapshot.path)
        except FrfixError:
            return
        if source.encoding != _Encoding().name and source.text == snapshot.text:
            self._encodings[snapshot.uri] = _Encoding(source.encoding, source.mark)

    def _source(self, snapshot: Snapshot) -> SourceText:
        plain = SourceText.from_text(snapshot.text)
        encoding = self._encodings.get(snapshot.uri, _Encoding())
        source = SourceText(snapshot.text, plain.data, encoding.name, encoding.mark, snapshot.path)
        if source.can_encode(snapshot.text):
            return source
        return SourceText(snapshot.text, plain.data, "utf-8", b"", snapshot.path)

    def _renewed(self) -> Session:
        return Session(self._options, _ignore)


def _ignore(_error: FrfixError) -> None:
    """A session tells here what goes wrong with files, of which it is given none."""


def corrections(reading: Reading, *, probable: bool) -> Sequence[Edit]:
    """Return the edits by which ``frfix fix`` corrects the text of ``reading``: what is sure, or more."""
    checked = reading.checked
    corrector = Corrector(checked.recheck, PROBABLE if probable else SURE, checked.markup_of)
    return corrector.correct(checked.source, checked.diagnostics).edits


def silence(reading: Reading, which: str) -> Edit | None:
    """Return the edit that puts in a comment which silences the finding of the fingerprint ``which``.

    ``None`` where the text has no such finding any more, or no place for a comment.
    """
    checked = reading.checked
    source = checked.source
    found = next((one for one in checked.diagnostics if fingerprint(source.text, one) == which), None)
    if found is None:
        return None
    return insertion(source, documents.read(source, checked.kind, checked.columns), checked.kind, found)
