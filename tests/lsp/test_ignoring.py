"""A comment that the editor puts into a text silences one finding, and no other."""

TEXT = "Le 👍 d’une oeuvre.\n\nUne autre oeuvre.\n"


def test_a_finding_is_ignored_where_it_stands(run, editor, folder):
    uri = run(editor.opened(folder / "ignorer.md", TEXT))
    offered = [one for one in run(editor.actions(uri)) if one.title.startswith("Ignorer ici")]
    assert [one.title for one in offered] == ["Ignorer ici orthographe/ligature, par un commentaire"] * 2
    assert run(editor.command(offered[0].command)) is True
    written = editor.texts[uri]
    assert written == TEXT.replace("oeuvre.", "oeuvre. <!-- frfix: ignore orthographe/ligature -->", 1)
    editor.change(uri, 2, (None, written))
    run(editor.until(lambda: editor.published[uri].version == 2))
    (left,) = editor.published[uri].diagnostics
    assert left.range.start.line == 2


def test_a_finding_that_is_gone_is_not_ignored(run, editor, folder):
    uri = run(editor.opened(folder / "parti.md", TEXT))
    (offered, _) = [one for one in run(editor.actions(uri)) if one.title.startswith("Ignorer ici")]
    editor.texts[uri] = "Plus rien.\n"
    editor.change(uri, 2, (None, "Plus rien.\n"))
    assert run(editor.command(offered.command)) is False
    assert editor.texts[uri] == "Plus rien.\n"


def test_a_format_without_comments_offers_none(run, editor, folder):
    uri = run(
        editor.opened(folder / "film.srt", "1\n00:00:01,000 --> 00:00:02,000\nUne oeuvre.\n", "plaintext")
    )
    titles = [one.title for one in run(editor.actions(uri))]
    assert titles
    assert not [title for title in titles if title.startswith("Ignorer ici")]
