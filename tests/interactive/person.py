"""A person at a terminal, for tests of the command line that have none."""

from frfix.interactive import terminal


def answering(patch, keys):
    """Have ``keys`` pressed, or typed where a line is asked for, one after the other; one may be called."""

    def run(dialogue, *, color):
        for key in keys:
            if dialogue.over:
                break
            if callable(key):
                key()
            elif dialogue.is_typing and key != "escape":
                dialogue.submit(key)
            else:
                dialogue.press(key)
        assert dialogue.over

    patch.setattr(terminal, "run", run)
    patch.setattr("frfix.cli.interactif.has_terminal", lambda: True)
