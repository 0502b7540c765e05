"""The manual in a browser, opened from its folder: the search finds, nothing is asked of the network."""

import json

import pytest
from tests.site.building import built

FOUND = """
const done = arguments[0], end = Date.now() + 10000;
const look = () => {
  const found = [...document.querySelectorAll(".md-search-result__item a")].map((one) => one.textContent);
  found.length || Date.now() > end ? done(found) : setTimeout(look, 50);
};
look();
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built(tmp_path_factory.mktemp("site"))


@pytest.fixture
def opened(browser, site):
    """Opens a page; afterwards there must be no error, and no request but for files of the folder."""
    browser.screen(1280, 900)
    browser.driver.get_log("browser"), browser.driver.get_log("performance")

    def open_page(name):
        browser.driver.get((site / name).as_uri())
        return browser

    yield open_page
    # The theme looks for the map of a site in another language, and does without it.
    told = [entry["message"] for entry in browser.driver.get_log("browser")]
    assert [message for message in told if "sitemap.xml" not in message] == []
    events = [json.loads(entry["message"])["message"] for entry in browser.driver.get_log("performance")]
    sent = [event["params"] for event in events if event["method"] == "Network.requestWillBeSent"]
    asked = {each["request"]["url"] for each in sent}
    assert asked
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))] == []


def test_the_search_works_from_a_folder(opened):
    page = opened("index.html")
    page.press("/")
    page.press(*"pronominaux")
    assert any("pronomin" in text for text in page.driver.execute_async_script(FOUND))


def test_the_scheme_follows_the_system_and_can_be_changed(browser, opened):
    browser.screen(1280, 900, scheme="dark")
    opened("index.html").run("localStorage.clear()")
    page = opened("tutoriel.html")
    assert page.run("return document.body.dataset.mdColorScheme") == "slate"
    page.click("[data-md-component=palette] label:not([hidden])")
    assert page.run("return document.body.dataset.mdColorScheme") == "default"


@pytest.mark.parametrize("name", ["index", "tutoriel", "reference/commandes", "regles/accords", "en/index"])
def test_a_phone_scrolls_down_only(name, opened):
    page = opened(f"{name}.html")
    page.screen(360, 800)
    assert page.run("return document.documentElement.scrollWidth") <= 360
