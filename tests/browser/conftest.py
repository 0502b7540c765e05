import json

import pytest
from tests.browser import drafts
from tests.browser.chromium import opened

from frfix.reports.html import render


@pytest.fixture(scope="session")
def browser():
    with opened() as page:
        yield page


@pytest.fixture(scope="session")
def report(tmp_path_factory):
    """The path of the page of three drafts, written once."""
    path = tmp_path_factory.mktemp("report") / "relecture.html"
    lines = render(drafts.all_checked(), 80)
    path.write_text("".join(line[0][0] + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def page(browser, report):
    """The page, just opened on a wide screen; afterwards there must be no error and no request."""
    browser.screen(1440, 900)
    browser.driver.get_log("browser"), browser.driver.get_log("performance")
    browser.driver.get(report.as_uri())
    browser.run("localStorage.clear()")
    yield browser
    browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
    assert browser.driver.get_log("browser") == []
    events = [json.loads(entry["message"])["message"] for entry in browser.driver.get_log("performance")]
    sent = [event["params"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert {each["request"]["url"] for each in sent} == {report.as_uri()}
