"""How templates write the items of a record."""

from html import escape

from django import template
from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from registry.records.items import Cell, Value
from registry.records.text import Piece, Text
from registry.templatetags.where_used import words_used
from registry.values import Engagement
from suppliers.values import Row, Supplier

library = register = template.Library()  # Django looks for the name `register`


@library.filter
def typeset(text: Text, name: str = "", *, links: bool = False) -> SafeString:
    """A text in which typed parts keep their own direction and lines; *name* is their class.

    With *links*, names of countries and categories lead to where they are used: on a page, not in a file.
    """
    return SafeString("".join([_piece(piece, name, links=links) for piece in text.pieces]))  # each piece is escaped


def _piece(piece: Piece, name: str, *, links: bool) -> str:
    """A piece as HTML. Pages have hundreds, most of them of one line."""
    found = words_used(piece.words) if links else piece.words
    several = isinstance(found, SafeString) or "\n" in found or "\r" in found
    words = str(linebreaksbr(found)) if several else escape(found)
    if piece.missing:
        return f'<em class="unanswered">{words}</em>'
    if not piece.typed:
        return words
    if not name:
        return f"<bdi>{words}</bdi>"
    return f'<bdi class="{escape(name)}">{words}</bdi>'


@library.filter
def page_address(row: Row | None) -> str:
    """The address of the page of a supplier or an engagement; empty for other records."""
    match row:
        case Supplier():
            return reverse("supplier", args=[row.id])
        case Engagement():
            return reverse("engagement", args=[row.id])
    return ""


@library.filter
def answer(value: Value, name: str = "") -> SafeString:
    """One answer of a record on a page: with its source, and a link to the record it names. *name* is a class."""
    url = page_address(value.row)
    words = typeset(value.in_words, name, links=not url)
    if url:
        words = format_html('<a href="{}">{}</a>', url, words)
    if not value.source:
        return words
    return format_html('{} <span class="source">(<bdi>{}</bdi>)</span>', words, value.source)


@library.filter
def answers(cell: Cell) -> SafeString:
    """The values of one place of a table, one below the other."""
    return SafeString("<br>".join([answer(value, "whole") for value in cell]))  # each value is escaped


@library.filter
def has_gap(cell: Cell) -> bool:
    """Whether one of the values has no answer and can have one."""
    return any(value.ask and value.text.missing for value in cell)
