"""What is asked of every page: axe's rules, and a width that fits."""

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# What can differ between two schemes of colours.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    # Otherwise axe writes style sheets into the page, which the page's own policy refuses.
    "preload": False,
}


@dataclass(frozen=True)
class Exempt:
    """One rule of axe at the places that a selector names, in Django's own part of the admin site."""

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

# Violations named in a failure; the others are of the same few kinds.
SHOWN = 8
MATCHES = "([target, selector]) => document.querySelector(target)?.matches(selector) ?? false"
# What reaches past the right edge, for the message: the innermost elements.
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.children.length)
  .slice(0, 5).map(e => e.outerHTML.slice(0, 160))"""


# A change of colours may be drawn in steps; what is measured in between is neither the one nor the other.
SETTLED = """async () => {
  const running = () => document.getAnimations().filter(a => a.playState === "running");
  do {
    await new Promise(done => setTimeout(done, 20));
    running().forEach(a => a.finish());
  } while (running().length);
}"""


def settle(page: Page) -> None:
    """Ends every transition."""
    page.evaluate(SETTLED)


def axe(page: Page, exempt: tuple[Exempt, ...] = (), rules: dict[str, Any] = ALL, within: str | None = None) -> None:
    """Fails where axe finds a violation of WCAG 2.2 at level AA, on the page or within what a selector names."""
    settle(page)
    found = []
    tool = Axe("") if page.evaluate("'axe' in window") else Axe()  # the page may hold it from a run before
    for violation in tool.run(page, within, {**OPTIONS, "runOnly": rules}).response["violations"]:
        for node in violation["nodes"]:
            target = node["target"][0]
            if not any(e.rule == violation["id"] and page.evaluate(MATCHES, [target, e.selector]) for e in exempt):
                found.append(f"{violation['id']} at {target}: {node['html'][:160]} {node['failureSummary']}")
    assert found == [], f"{len(found)} violations at {page.url}\n" + "\n".join(found[:SHOWN])


def fits(page: Page) -> None:
    """Fails where the page can be scrolled sideways."""
    wide, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= room, f"{page.url} is {wide} wide in {room}: {page.evaluate(TOO_WIDE)}"
