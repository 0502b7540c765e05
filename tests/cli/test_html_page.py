"""``check --format html`` as a shell redirects it."""


def test_the_page_is_utf8_and_the_status_that_of_a_check(frfix, tmp_path):
    (tmp_path / "a.txt").write_text("Une oeuvre d’été.\n", encoding="utf-8")
    result = frfix("check", "--quiet", "--format", "html", "a.txt")
    assert (result.status, result.err) == (1, "")
    page = result.out.decode("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="fr">')
    assert page.endswith("</html>\n")
    assert "Relecture de a.txt" in page
    assert "d’été" in page
