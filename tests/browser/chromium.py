"""A headless Chromium and its driver, those of the system."""

import base64
import os
import shutil
from contextlib import contextmanager

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "tests/browser : laissés de côté, Chromium et chromedriver manquent"
    " (Debian : apt-get install chromium chromium-driver)"
)


def found():
    """Return the paths of the browser and of its driver, ``None`` where one of them is missing."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


class Page:
    """A page in a browser of its own, of which everything can be asked."""

    def __init__(self, driver):
        self.driver = driver
        self.asked = []

    def devtools(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys):
        from selenium.webdriver.common.action_chains import ActionChains

        # As a keyboard does: to whatever has the focus, which a dialog that closes is just giving back.
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector):
        self.driver.find_element("css selector", selector).click()

    def visible(self, selector):
        """Return the ids of what ``selector`` finds that is on the page to be seen."""
        return self.run(
            "return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility())"
            ".map((one) => one.id)",
            selector,
        )

    def screen(self, width, height, *, scheme="light"):
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.devtools("Emulation.setDeviceMetricsOverride", **size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.devtools("Emulation.setEmulatedMedia", media="", features=features)

    def printed(self):
        """Return the PDF of the page."""
        return base64.b64decode(self.devtools("Page.printToPDF", preferCSSPageSize=True)["data"])


@contextmanager
def opened():
    """A browser, to be told what to open; what it logs is kept."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    assert found(), MISSING  # Where somebody asks for these tests by name.
    browser, driver = found()
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    switches = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        switches.append("--no-sandbox")  # Chromium refuses to run as root otherwise.
    for switch in switches:
        options.add_argument(switch)
    started = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield Page(started)
    finally:
        started.quit()
