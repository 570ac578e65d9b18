"""Findings arranged once for a register: by supplier, by dossier, and by their keys."""

from datetime import date

import pytest

from registry.findings.finding import findings
from registry.findings.found import found_in
from registry.reading.lens import lens_now
from tests import factories


@pytest.mark.django_db
def test_every_finding_is_found_by_its_supplier_its_dossier_and_its_key(organisation):
    with factories.acting():
        for number in range(3):
            service = factories.service(supplier=factories.supplier(legal_name=f"Firm {number}"))
            factories.engagement(organisation=organisation, service=service)
    lens = lens_now([organisation.pk], date(2026, 6, 15))
    found = found_in(lens)
    assert list(found.all) == findings(lens) and len(found.all) > 10
    assert found is found_in(lens)
    for each in found.all:
        assert each in found.in_dossier(each.dossier)
        assert found.find(organisation.pk, each.code, each.subject) is each
        assert each.supplier is None or each in found.about_supplier(each.supplier.id)
    assert found.find(organisation.pk + 1, found.all[0].code, found.all[0].subject) is None
    assert sorted((*found.opened, *found.decided), key=lambda each: each.order) == list(found.all)
