"""What ``frfix fix`` does with files that have several names."""

import os


def test_a_link_out_of_a_folder_is_written_only_where_it_is_named(frfix, tmp_path):
    outside = tmp_path / "dehors.txt"
    outside.write_text("Une oeuvre.\n", encoding="utf-8")
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").write_text("Une oeuvre.\n", encoding="utf-8")
    link = tmp_path / "x" / "b.txt"
    link.symlink_to("../dehors.txt")
    assert frfix("fix", "x").err.startswith("x/a.txt\u00a0: 1 correction\n1 fichier")
    assert outside.read_text(encoding="utf-8") == "Une oeuvre.\n"
    assert frfix("fix", "--backup", "x/b.txt").err.startswith(
        "x/b.txt\u00a0: 1 correction, ancien texte dans dehors.txt.~1~\n"
    )
    assert link.is_symlink()
    assert outside.read_text(encoding="utf-8") == "Une œuvre.\n"


def test_a_file_of_two_names_says_that_the_other_keeps_the_old_text(frfix, tmp_path):
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text("Une oeuvre.\n", encoding="utf-8")
    os.link(path, other)
    assert frfix("fix", "a.txt").err.startswith(
        "a.txt\u00a0: 1 correction\u00a0; 1 autre nom du fichier garde l’ancien texte\n"
    )
    assert other.read_text(encoding="utf-8") == "Une oeuvre.\n"
