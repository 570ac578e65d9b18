"""The folds of a page: long parts that the server writes only when the address asks for them, ``?open=measures``."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

# Opens everything, for printing.
ALL = "all"


@dataclass(frozen=True, slots=True)
class Folds:
    """The folds that an address opens."""

    opened: tuple[str, ...]

    def __contains__(self, name: object) -> bool:
        """Whether a fold is open."""
        return name in self.opened or ALL in self.opened

    def opening(self, name: str) -> str:
        """The query that opens a fold beside those that are open."""
        return "?" + urlencode([("open", each) for each in dict.fromkeys((*self.opened, name))])


def folds_of(request: HttpRequest) -> Folds:
    """The folds that the address of a request opens."""
    asked = request.GET.getlist("open")
    if request.GET.get("history") == "shown":
        asked.append("history")
    return Folds(tuple(asked))
