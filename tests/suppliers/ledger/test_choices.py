"""A value that is none of its choices is not written: rules and pages have no word for it."""

import pytest
from django.core.exceptions import ValidationError

from suppliers.ledger.tracked import bulk_alter, bulk_load, tracked_models
from tests import factories

pytestmark = pytest.mark.django_db
CHOICES = [(model, field) for model in tracked_models() for field in model._meta.concrete_fields if field.choices]


@pytest.mark.parametrize(
    ("model", "field"), CHOICES, ids=[f"{model.__name__}.{field.name}" for model, field in CHOICES]
)
def test_a_choice_has_one_of_its_values(model, field):
    record = factories.MAKERS[model]()
    for value in ("no such choice", "", None):
        if value == "" and (field.blank or "" in dict(field.flatchoices)):
            continue
        setattr(record, field.attname, value)
        for write in (record.save, lambda: bulk_alter([record])):
            with factories.acting(), pytest.raises(ValidationError) as refused:
                write()
            assert [*refused.value.message_dict] == [field.attname]


def test_many_new_rows_have_a_choice_too():
    notice = factories.change_notice()
    notice.pk, notice.kind = None, ""
    with factories.acting(), pytest.raises(ValidationError, match="none of the choices"):
        bulk_load([notice])
