"""Clicks as a person counts them: a press, a choice, a tick or Enter. Typing does not count."""

from dataclasses import dataclass

from playwright.sync_api import Locator


@dataclass
class Clicks:
    """Acts of a journey, counted."""

    count: int = 0

    def click(self, target: Locator) -> None:
        """Presses a link, a button or a fold."""
        self.count += 1
        target.click()

    def tick(self, target: Locator) -> None:
        """Ticks a box or chooses a radio button."""
        self.count += 1
        target.check()
