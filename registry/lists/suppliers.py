"""The list of suppliers: its groups, columns and facets."""

from django.utils.translation import gettext_lazy, ngettext_lazy

from registry.listing.lined_up import LinedUp
from registry.listing.listing import ALL, Listing
from registry.listing.sentence import Subject
from registry.lists.supplier_columns import COLUMNS
from registry.lists.supplier_facets import FACETS, GROUP
from registry.lists.supplier_line import Group, SupplierLine, supplier_lines
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens

SUPPLIERS: Listing[SupplierLine] = Listing(
    name="suppliers",
    columns=COLUMNS,
    facets=FACETS,
    group=GROUP,
    text_of=lambda line: line.text,
    key_of=lambda line: line.supplier.id,
    views=(
        (gettext_lazy("Critical"), "?group=all&open=critical"),
        (gettext_lazy("Late"), "?group=all&date=late&sort=next"),
        (gettext_lazy("Without agreement"), "?agreement=-"),
        (gettext_lazy("Not assessed"), "?assessment=-"),
    ),
    subjects={
        Group.CONTRACT: Subject(
            ngettext_lazy("%(shown)s supplier we contract", "%(shown)s suppliers we contract", "n"),
            gettext_lazy("Suppliers we contract"),
        ),
        Group.BEHIND: Subject(
            ngettext_lazy("%(shown)s party behind our suppliers", "%(shown)s parties behind our suppliers", "n"),
            gettext_lazy("Parties behind our suppliers"),
        ),
        Group.UNUSED: Subject(
            ngettext_lazy("%(shown)s supplier not in use", "%(shown)s suppliers not in use", "n"),
            gettext_lazy("Suppliers not in use"),
        ),
        Group.UNNAMED: Subject(
            ngettext_lazy("%(shown)s party that is not named", "%(shown)s parties that are not named", "n"),
            gettext_lazy("Parties that are not named"),
        ),
        ALL: Subject(
            ngettext_lazy("%(shown)s supplier or party", "%(shown)s suppliers and parties", "n"),
            gettext_lazy("Suppliers and parties behind them"),
        ),
    },
)


@kept_by_register
def suppliers_ready(lens: Lens) -> LinedUp[SupplierLine]:
    """The suppliers of a lens, made ready to be chosen from."""
    return SUPPLIERS.lined_up(supplier_lines(lens))
