"""Settings and word lists: which the editor is asked to watch, and what happens when they change."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types
from pygls.uris import to_fs_path

from frfix.lsp.asked import SECTION
from frfix.lsp.server import Server
from frfix.settings_files import FILE_NAME, PROJECT_FILE_NAME
from frfix.word_lists import personal_list


def register(server: Server) -> None:
    """Let ``server`` follow its settings."""
    server.feature(types.INITIALIZED)(_initialized)
    server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(_did_change_configuration)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_did_change_watched_files)


async def _initialized(ls: Server, _params: types.InitializedParams) -> None:
    workspace = ls.client_capabilities.workspace
    files = workspace and workspace.did_change_watched_files
    if files and files.dynamic_registration:
        # Settings, and every text: a word list may have any name.
        watchers = [
            types.FileSystemWatcher(f"**/{name}") for name in (FILE_NAME, PROJECT_FILE_NAME, "*.txt", "*.dic")
        ]
        await ls.client_register_capability_async(
            types.RegistrationParams(
                [
                    types.Registration(
                        "frfix-fichiers",
                        types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                        types.DidChangeWatchedFilesRegistrationOptions(watchers),
                    )
                ]
            )
        )


async def _did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    value = params.settings
    workspace = ls.client_capabilities.workspace
    if not value and workspace and workspace.configuration:
        asked = types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
        value = next(iter(await ls.workspace_configuration_async(asked)), None)
    ls.ask(value)


async def _did_change_watched_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    paths = [Path(path) for change in params.changes if (path := to_fs_path(change.uri))]
    if any(path.name in (FILE_NAME, PROJECT_FILE_NAME) or path == personal_list() for path in paths):
        ls.renew()
        return
    for text in list(ls.texts.values()):
        reading = await ls.current(text)
        # Where a list cannot be obeyed, which one it is is not known.
        if reading is None or not reading.checked.target.configuration.word_lists.isdisjoint(paths):
            ls.renew()
            return
