"""The page in a browser: what a reader sees, with and without a mouse, light and dark, on paper."""

from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
NOTES = ["n1-1", "n1-2", "n1-3", "n1-4", "n1-5", "n3-1"]


def focused(page):
    return page.run("return document.activeElement.id")


def status(page):
    return page.run("return document.querySelector('[role=status]').textContent").replace("\u202f", " ")


def box(page, selector):
    return page.run("return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector)


def test_every_note_is_there_and_level_with_its_passage(page):
    assert page.visible(".n") == NOTES
    for key in ("1-1", "1-3", "1-4", "3-1"):
        note, passage = box(page, f"#n{key}"), box(page, f"#p{key}")
        assert note["left"] > passage["right"]
        assert abs(note["top"] - passage["top"]) < 20


@pytest.mark.parametrize(
    ("level", "shape", "name"),
    [("e", "wavy", "Erreur"), ("a", "dashed", "Avertissement"), ("c", "dotted", "Conseil")],
)
def test_a_level_is_a_shape_and_a_word_before_it_is_a_colour(level, shape, name, page):
    style = page.run(f"return getComputedStyle(document.querySelector('.p.{level}')).textDecorationStyle")
    named = page.run(f"return document.querySelector('.n.{level} summary b').textContent")
    assert (style, named) == (shape, name)


def test_filters_hide_and_show(page):
    page.click("input[value=orthographe]")
    assert page.visible(".n") == ["n1-3", "n1-4", "n1-5", "n3-1"]
    assert status(page) == "Remarques montrées : 4 sur 6."
    assert page.run("return getComputedStyle(document.getElementById('p1-1')).textDecorationLine") == "none"
    page.click("input[value=accords]")
    assert (page.visible(".n"), page.visible("article")) == (["n1-3", "n1-5"], ["f1"])
    page.click("input[name=niveau][value=c]")
    page.click("input[value=noms-propres]")
    assert page.visible(".n") == page.visible("article") == []
    page.click("button[type=reset]")
    page.run("return new Promise(requestAnimationFrame)")
    assert page.visible(".n") == NOTES
    assert page.visible("article") == ["f1", "f3"]


def test_a_search_goes_by_the_words_of_the_notes_without_their_accents(page):
    page.press("/", *"etats")
    assert focused(page) == "cherche"
    page.driver.set_script_timeout(2)
    page.driver.execute_async_script("setTimeout(arguments[0], 300)")
    assert page.visible(".n") == ["n1-1"]
    page.press(Keys.ESCAPE)
    assert page.visible(".n") == NOTES
    assert focused(page) != "cherche"


def test_the_keys_go_from_note_to_note_and_say_where_they_end(page):
    seen = []
    for key in "jnjjjj":
        page.press(key)
        seen.append(focused(page))
    assert seen == NOTES
    assert page.run("return document.getElementById('rang').textContent") == "6 sur 6"
    assert box(page, "#n3-1")["bottom"] <= 900
    page.press("j")
    assert (focused(page), status(page)) == ("n3-1", "Il n’y a plus de remarque de ce côté.")
    page.press("k", "p")
    assert focused(page) == "n1-4"
    page.click("input[value=accords]")
    page.press("k")
    assert focused(page) == "n1-5"


def test_a_note_lights_up_its_passage_and_what_that_rests_on(page):
    page.press(*"jjjj")
    lit = page.run("return [...document.querySelectorAll('.vif')].map((one) => one.textContent)")
    assert lit[:2] == ["le deux", "régions"]
    assert len(lit) == 3


def test_shortcuts_can_be_turned_off_and_help_closed_with_the_keyboard(page):
    page.press("?")
    assert page.visible("dialog") == ["aide"]
    page.run("document.getElementById('raccourcis').click()")
    page.press(Keys.ESCAPE)
    assert page.visible("dialog") == []
    page.press("j")
    assert not focused(page)


def test_tab_reaches_all_and_comes_round(page):
    page.run(
        "window.reached = []; addEventListener('focusin', ({ target: one }) =>"
        "reached.push(one.id || one.dataset.fait || one.className || one.tagName))"
    )
    for _ in range(70):
        for kind in ("keyDown", "keyUp"):
            page.devtools("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    reached = page.run("return reached")
    around = reached[: reached.index("saut", 1)]
    passages = [f"p{key[1:]}" for key in NOTES]
    assert [key for key in around if key in passages] == passages
    assert {"saut", "cherche", "avant", "apres", "theme", "aide", "num", "SUMMARY"} <= set(around)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(page, scheme):
    page.screen(1440, 900, scheme=scheme)
    page.press("j")
    page.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.run(CONTRAST) == []
    page.press("?")
    assert page.run(CONTRAST) == []


def test_the_theme_is_the_systems_until_it_is_switched(page):
    shown = "return getComputedStyle(document.body).backgroundColor"
    light = page.run(shown)
    page.screen(1440, 900, scheme="dark")
    dark = page.run(shown)
    assert light != dark
    page.click("[data-fait=theme]")
    assert page.run(shown) == light
    page.driver.refresh()
    assert page.run(shown) == light
    page.run("localStorage.clear()")


def test_on_a_phone_the_notes_follow_their_paragraph_and_nothing_sticks_out(page):
    page.screen(360, 740)
    page.driver.refresh()
    assert page.visible(".n") == NOTES
    assert box(page, "#n1-1")["top"] > box(page, "#p1-2")["bottom"]
    assert box(page, "#n1-2")["bottom"] < box(page, "#p1-3")["top"]
    assert page.run("return document.documentElement.scrollWidth") <= 360


def test_all_is_read_without_scripts(page):
    page.devtools("Emulation.setScriptExecutionDisabled", value=True)
    page.driver.refresh()
    texts = [one.text for one in page.driver.find_elements("css selector", ".n, .filtres label")]
    assert len([text for text in texts if "→" in text]) == len(NOTES)
    assert not [
        one for one in page.driver.find_elements("css selector", "button, input") if one.is_displayed()
    ]


def test_paper_has_the_text_and_the_numbered_notes_and_no_controls(page, tmp_path):
    (tmp_path / "page.pdf").write_bytes(page.printed())
    page.devtools("Emulation.setEmulatedMedia", media="print")
    assert page.visible(".n") == NOTES
    assert page.visible(".rail, button, input, dialog") == []
    note, passage = box(page, "#n1-4"), box(page, "#p1-4")
    assert abs(note["top"] - passage["top"]) < 20
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
