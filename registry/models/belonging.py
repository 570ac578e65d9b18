"""Checks that related records belong to the same service, activity or organisation."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


def same_service(record: models.Model, field: str, column: str) -> None:
    """Raises ValidationError if the record in *field* belongs to another service than the engagement."""
    try:
        same = getattr(getattr(record, field), column) == record.engagement.service_id  # type: ignore[attr-defined]
    except ObjectDoesNotExist:
        # The field itself reports a record that does not exist.
        return
    if not same:
        raise ValidationError({field: _("This belongs to another service. Choose one of the engagement's service.")})


def same_activity(record: models.Model, field: str) -> None:
    """Raises ValidationError if the record in *field* belongs to another activity than this record."""
    try:
        theirs = getattr(record, field)
    except ObjectDoesNotExist:
        return
    if theirs is not None and theirs.activity_id != record.activity_id:  # type: ignore[attr-defined]
        raise ValidationError({field: _("This belongs to another activity. Choose one of the same activity.")})


def same_organisation(record: models.Model, field: str, other: str) -> None:
    """Raises ValidationError if the records in *field* and *other* belong to two organisations."""
    try:
        theirs, ours = getattr(record, field), getattr(record, other)
    except ObjectDoesNotExist:
        return
    if theirs is not None and ours is not None and theirs.organisation_id != ours.organisation_id:
        raise ValidationError({field: _("This belongs to another organisation. Choose one of the same organisation.")})


def same_organisation_id(record: models.Model, field: str) -> None:
    """Raises ValidationError if the record in *field* belongs to another organisation than this record."""
    try:
        theirs = getattr(record, field)
    except ObjectDoesNotExist:
        return
    if theirs is not None and theirs.organisation_id != record.organisation_id:  # type: ignore[attr-defined]
        raise ValidationError({field: _("This belongs to another organisation. Choose one of the same organisation.")})


def same_engagement(record: models.Model, field: str) -> None:
    """Raises ValidationError if the record in *field* belongs to another organisation's engagement than this record."""
    try:
        theirs, ours = getattr(record, field).engagement, record.engagement  # type: ignore[attr-defined]
    except ObjectDoesNotExist:
        return
    if theirs.organisation_id != ours.organisation_id:
        raise ValidationError({field: _("This belongs to another organisation. Choose one of the same organisation.")})
