"""How a list writes a cell."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from registry.listing.column import Cell
from registry.templatetags.components import mark

library = register = template.Library()  # Django looks for the name `register`


@library.filter
def cell_shown(cell: Cell) -> SafeString:
    """A cell with its mark, its abbreviation written out and its note."""
    text = conditional_escape(cell.text)
    if cell.mark:
        kind = "met" if cell.mark == "none" else cell.mark
        text = format_html('<span class="mark-word {}">{}<span>{}</span></span>', kind, mark(cell.mark), text)
    elif cell.title:
        text = format_html('<abbr title="{}">{}</abbr>', cell.title, text)
    if not cell.note:
        return text
    return format_html('{} <span class="{}">{}</span>', text, "late" if cell.late else "muted", cell.note)
