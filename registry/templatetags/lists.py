"""How a list writes a cell."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from registry.listing.column import Cell
from registry.templatetags.components import mark

library = register = template.Library()  # Django looks for the name `register`

# What a cell shows of a text that somebody typed at length. Files have all of it.
LONGEST = 120
# From this length a text may take several lines of its cell.
WRAPS = 19


@library.filter
def cell_shown(cell: Cell) -> SafeString:
    """A cell with its mark, its abbreviation written out and its note."""
    words = cell.text if len(cell.text) <= LONGEST else f"{cell.text[:LONGEST]}…"
    if cell.mark:
        kind = "met" if cell.mark == "none" else cell.mark
        text = format_html('<span class="mark-word {}">{}<span>{}</span></span>', kind, mark(cell.mark), words)
    elif cell.title:
        text = format_html('<abbr title="{}">{}</abbr>', cell.title, words)
    else:
        text = format_html('<bdi class="long">{}</bdi>' if len(words) > WRAPS else "<bdi>{}</bdi>", words)
    if not cell.note:
        return text
    return format_html('{} <span class="{}">{}</span>', text, "late" if cell.late else "muted", cell.note)
