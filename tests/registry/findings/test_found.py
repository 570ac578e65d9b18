"""Findings arranged once for a register, and those of a dossier or of some keys."""

from datetime import date

import pytest

from registry.findings.about import findings_about, found_by_key
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
        assert each in findings_about(lens, each.dossier)
        assert each.supplier is None or each in found.about_supplier(each.supplier.id)
    keys = {(organisation.pk, each.code, each.subject): each for each in found.all}
    of_another = organisation.pk + 1, found.all[0].code, found.all[0].subject
    by_key = found_by_key(lens, [*keys, of_another])
    assert by_key == keys and all(by_key[key] is each for key, each in keys.items())
    assert sorted((*found.opened, *found.decided), key=lambda each: each.order) == list(found.all)
