"""The list of suppliers and the page of each say the same of its assessment, agreement, notice and last copy."""

import pytest

from registry.chains.span import Span, by_rank
from registry.findings.found import found_in
from registry.inbox.inbox import inbox_of
from registry.inbox.of_supplier import matters_of
from registry.lists.supplier_line import supplier_lines
from registry.lists.suppliers import SUPPLIERS
from registry.records.consequences import Consequences, consequences
from registry.values import Engagement
from registry.views.strips import supplier_strip
from tests.demo.organisations import lens

pytestmark = pytest.mark.django_db
COLUMNS = {"Our assessment": "assessment", "Agreement": "agreement"}


def worst(found: list[Span]) -> Span:
    return max(found, key=by_rank)


def test_the_list_of_suppliers_says_what_each_page_says(records):
    seen = lens()
    inbox, compared = inbox_of(seen), 0
    for line in supplier_lines(seen):
        uses: list[Consequences] = []
        for use in line.uses:
            row = seen.get(Engagement, use.engagement.id)
            assert row is not None
            shown = consequences(seen, row)
            assert shown is not None
            uses.append(shown)
        if not uses:
            continue
        found = matters_of(inbox, found_in(seen).about_supplier(line.supplier.id), seen.on)
        cells = supplier_strip(seen, line.supplier, uses=uses, inbox=inbox, lines=found, own=())
        strip = {cell.name: cell for cell in cells}
        for name, column in COLUMNS.items():
            cell = SUPPLIERS.column(column).cell(line)
            mark = strip[name].mark
            assert cell.mark == (mark.value if mark else ""), (line.supplier.name, name)
        assert line.notified_within == worst([use.clocks.bound for use in uses]), line.supplier.name
        assert line.copy == worst([use.after_the_end.bound for use in uses]), line.supplier.name
        compared += 1
    assert compared >= 5
