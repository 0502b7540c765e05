"""Runs the server over the standard input and output."""

from __future__ import annotations

import sys

from frfix.lsp import commands, handlers, watching
from frfix.lsp.server import Server


def serve() -> int:
    """Serve one editor until it leaves; return 0 if it said so before it left, 1 if not."""
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # Nothing but messages of the protocol may go there.
    server = Server()
    for module in (handlers, commands, watching):
        module.register(server)
    server.start_io(sys.stdin.buffer, output)
    server.end()
    return 0 if server.took_leave else 1
