"""The law's data of an earlier release after an upgrade: nothing is left that its files no longer name."""

from datetime import date

import pytest

from registry.loaders import load_reference
from registry.loaders.reference import KEYS
from suppliers.models import LegalTerm
from tests.registry.loaders.reference_rows import rows


@pytest.mark.parametrize("release", ["0.1.0"], indirect=True)
def test_an_entry_for_both_laws_of_an_earlier_release_ends_and_none_is_forgotten(released):
    before = set(LegalTerm.objects.values_list("pk", flat=True))
    load_reference()
    for model, names in KEYS.items():
        columns = [model._meta.get_field(name).attname for name in names]
        wanted = {tuple(getattr(row, column) for column in columns) for row in rows(model)}
        assert set(model.objects.values_list(*columns)) == wanted, model
    assert before <= set(LegalTerm.objects.values_list("pk", flat=True))
    joint = LegalTerm.objects.filter(pk__in=before, regime="", confirmed="primary")
    assert set(joint.values_list("ends", flat=True)) == {date(2020, 12, 31)}
