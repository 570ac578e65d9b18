"""Checks of every page: axe's rules, and a width that fits."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    # With preload, axe writes style sheets into the page, which the page's own policy refuses.
    "preload": False,
}


@dataclass(frozen=True)
class Exempt:
    """One rule of axe that does not apply to the places of a selector, in Django's own part of the admin site."""

    rule: str
    selector: str
    why: str


ADMIN_EXEMPT = (
    Exempt(
        "aria-input-field-name",
        ".select2-selection, .select2-selection__rendered",
        "Select2, which Django ships, names a searched choice by its value alone: an empty one has no name.",
    ),
)

# The number of violations that a failure names. The others are of the same few kinds.
SHOWN = 8
MATCHES = "([target, selector]) => document.querySelector(target)?.matches(selector) ?? false"
# The innermost elements that extend past the right edge, for the message.
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.children.length)
  .slice(0, 5).map(e => e.outerHTML.slice(0, 160))"""


# A change of colours may be drawn in steps. A measurement in between shows neither colour.
SETTLED = """async () => {
  const running = () => document.getAnimations().filter(a => a.playState === "running");
  do {
    await new Promise(done => setTimeout(done, 20));
    running().forEach(a => a.finish());
  } while (running().length);
}"""


def settle(page: Page) -> None:
    """Waits for the page's style sheets, which may come after its text, and ends every transition."""
    page.wait_for_load_state()
    page.evaluate(SETTLED)


def axe(page: Page, exempt: tuple[Exempt, ...] = (), within: str | None = None) -> None:
    """Fails if axe finds a violation of WCAG 2.2 at level AA, on the page or within a selector."""
    settle(page)
    found = []
    tool = Axe("") if page.evaluate("'axe' in window") else Axe()  # an earlier run may have loaded it
    for violation in tool.run(page, within, {**OPTIONS, "runOnly": ALL}).response["violations"]:
        for node in violation["nodes"]:
            target = node["target"][0]
            if not any(e.rule == violation["id"] and page.evaluate(MATCHES, [target, e.selector]) for e in exempt):
                found.append(f"{violation['id']} at {target}: {node['html'][:160]} {node['failureSummary']}")
    assert found == [], f"{len(found)} violations at {page.url}\n" + "\n".join(found[:SHOWN])


def fits(page: Page) -> None:
    """Fails if the page can be scrolled sideways."""
    wide, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= room, f"{page.url} is {wide} wide in {room}: {page.evaluate(TOO_WIDE)}"
