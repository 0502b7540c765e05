"""Which word lists hold for a folder, and which one a new word goes into."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from frfix.errors import SettingsError
from frfix.i18n import _
from frfix.settings import Settings
from frfix.settings_files import SettingsFinder
from frfix.word_lists import personal_list, personal_words


def settings_of(folder: Path) -> Settings:
    """Return what holds for the texts of ``folder``, with the personal words. Raises `SettingsError`."""
    settings = SettingsFinder().for_folder(folder).settings
    return dataclasses.replace(settings, words=settings.words | personal_words())


def project_lists(folder: Path) -> list[Path]:
    """Return the word lists that the settings of ``folder`` name, made or not. Raises `SettingsError`."""
    return sorted(SettingsFinder(words=False).for_folder(folder).word_lists)


def list_for_new_words(folder: Path, *, personal: bool, asked: Path | None) -> Path:
    """Return the list that a new word of ``folder`` goes into: the personal one, ``asked``, or the project's.

    Raises `SettingsError` where the settings name no list, or several.
    """
    if personal:
        return personal_list()
    if asked is not None:
        return asked
    match project_lists(folder):
        case [path]:
            return path
        case []:
            raise SettingsError(
                _(
                    'les réglages ne nomment aucune liste de mots : écrivez mots = ["mots.txt"] dans '
                    "frfix.toml, ou donnez --liste FICHIER ou --perso"
                )
            )
        case paths:
            names = ", ".join(path.name for path in paths)
            raise SettingsError(
                _("les réglages nomment plusieurs listes de mots : choisissez avec --liste ({names})").format(
                    names=names
                )
            )
