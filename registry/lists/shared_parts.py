"""Facets and columns that several lists share."""

from typing import Any

from django.utils.translation import gettext_lazy, pgettext_lazy

from registry.listing.column import Cell, Column
from registry.listing.facet import UNKNOWN, Facet
from registry.lists.words import OPEN, matters_cell, matters_key, open_values
from registry.wording.folding import folded

# Facets and columns read the fields of the same name of any line.
ORGANISATION: Facet[Any] = Facet(
    name="organisation",
    label=gettext_lazy("Organisation"),
    values=lambda line: (line.organisation.name,),
    says=gettext_lazy("of %(values)s"),
    is_open=True,
)
OWNER: Facet[Any] = Facet(
    name="owner",
    label=gettext_lazy("Owner"),
    values=lambda line: line.owners,
    says=gettext_lazy("owned by %(values)s"),
    unknown=gettext_lazy("nobody"),
)
OPEN_MATTERS: Facet[Any] = Facet(
    name="open",
    label=pgettext_lazy("matters", "Open"),
    values=lambda line: open_values(line.matters),
    says=gettext_lazy("with %(values)s open"),
    choices=OPEN,
    unknown=gettext_lazy("not checked"),
    in_sentence={
        "critical": gettext_lazy("critical matters"),
        "high": gettext_lazy("high matters"),
        "lower": gettext_lazy("medium or lower matters"),
        UNKNOWN: gettext_lazy("matters that nobody has checked"),
    },
    is_open=True,
)
ORGANISATION_COLUMN: Column[Any] = Column(
    name="organisation",
    label=gettext_lazy("Organisation"),
    cell=lambda line: Cell(text=line.organisation.name),
    key=lambda line: folded(line.organisation.name),
)
OPEN_COLUMN: Column[Any] = Column(
    name="open",
    label=pgettext_lazy("matters", "Open"),
    cell=lambda line: matters_cell(line.matters),
    key=lambda line: matters_key(line.matters),
    worst_first=True,
)
