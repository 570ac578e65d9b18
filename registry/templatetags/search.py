"""How templates write the results of a search."""

from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from registry.search.matching import Piece
from registry.search.results import Result

library = register = template.Library()  # Django looks for the name `register`


@library.filter
def address(result: Result) -> str:
    """The page that shows a result, and the place on it. Empty where no page shows it."""
    if not result.page:
        return ""
    place = f"#{result.place}" if result.place else ""
    return f"{reverse(result.page, args=result.arguments)}{place}"


@library.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """A text with the words that were found in it marked."""
    shown = []
    for piece in pieces:
        shown.append((format_html("<mark>{}</mark>", piece.text) if piece.found else piece.text,))
    return format_html_join("", "{}", shown)
