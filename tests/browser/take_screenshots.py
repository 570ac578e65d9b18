"""Takes the screenshots in docs/images, of the demo: `make images` runs it, `make test` does not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.checks import fits
from tests.browser.conftest import SignIn
from tests.browser.test_every_page import PAGES

FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "images"
WIDE, NARROW = ViewportSize(width=1440, height=1000), ViewportSize(width=360, height=740)

# The name of a file, its page, and the width of the window.
SCREENSHOTS: dict[str, tuple[Callable[[], str], ViewportSize]] = {
    "overview": (PAGES["overview"], WIDE),
    "overview-phone": (PAGES["overview"], NARROW),
    "inbox": (PAGES["inbox"], WIDE),
    "supplier": (PAGES["supplier"], WIDE),
    "suppliers": (PAGES["suppliers"], WIDE),
    "where-used": (lambda: "/depends/town/Dublin/", WIDE),
    "activity": (PAGES["activity"], WIDE),
    "changes": (lambda: "/changes/", WIDE),
}


@pytest.mark.parametrize("name", SCREENSHOTS)
def test_take(name: str, sign_in: SignIn) -> None:
    """Writes one screenshot of what a data protection officer sees first."""
    page_of, window = SCREENSHOTS[name]
    page = sign_in("dpo", viewport=window, color_scheme="light")
    page.goto(page_of())
    fits(page)
    FOLDER.mkdir(exist_ok=True)
    page.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
