"""A fact keeps the service and the party that it is about while records of an organisation refer to it."""

from typing import Any

from django.db.models import ForeignKey, Model
from django.utils.translation import gettext as _

from suppliers.models import Service, Supplier

# What a fact is about. Under another, an assessment of the fact would be one of something else.
SUBJECTS = (Service, Supplier)


class FixedLinks:
    """For the forms of facts: refuses to move a fact that an assessment, a decision or an engagement refers to."""

    instance: Any
    cleaned_data: dict[str, Any]
    changed_data: list[str]

    def clean(self) -> dict[str, Any]:
        """The cleaned fields."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data  # type: ignore[misc]
        moved = [name for name in self.changed_data if _is_subject(self.instance, name)]
        if self.instance.pk and moved and is_referred_to(self.instance):
            for name in moved:
                self.add_error(  # type: ignore[attr-defined]
                    name,
                    _("Records of an organisation refer to this as it is. End it, and enter another one."),
                )
        return cleaned


def _is_subject(record: Model, name: str) -> bool:
    field = next((field for field in record._meta.concrete_fields if field.name == name), None)
    return isinstance(field, ForeignKey) and issubclass(field.related_model, SUBJECTS)


def is_referred_to(record: Model) -> bool:
    """Whether a record of an organisation refers to a fact that all share."""
    own = record._meta.app_label
    for relation in record._meta.get_fields(include_hidden=True):
        if not (relation.auto_created and relation.is_relation and relation.field.concrete):  # type: ignore[union-attr]
            continue
        model: Any = relation.related_model
        if model._meta.app_label == own or hasattr(model, "history_id"):
            continue
        if model._base_manager.filter(**{relation.field.name: record}).exists():  # type: ignore[union-attr]
            return True
    return False
