"""Data entry forms, filled in as a browser would send them."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse


def path(record: Any, act: str = "change", *more: Any) -> str:
    """The address of an action on a record."""
    meta = record._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{act}", args=[record.pk, *more])


def filled(response: HttpResponse) -> dict[str, Any]:
    """All values of the form of a page, ready to be sent."""
    context = response.context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields = [form[name] for form in forms for name in form.fields]
    return {field.html_name: "" if field.value() is None else _sent(field.value()) for field in fields}


def _sent(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else "" if value is False else value


def opened(client: Client, address: str) -> dict[str, Any]:
    """The values of the form at an address, as the person sees it."""
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return filled(response)


def row(given: dict[str, Any], prefix: str, **fields: Any) -> dict[str, Any]:
    """The values of the form with one new row below the record."""
    number = int(given[f"{prefix}-TOTAL_FORMS"])
    return {
        **given,
        f"{prefix}-TOTAL_FORMS": number + 1,
        **{f"{prefix}-{number}-{name}": value for name, value in fields.items()},
    }


def faults(response: HttpResponse) -> dict[str, list[str]]:
    """The errors that the page shows, by the name of the field ("…__all__" for a whole form)."""
    context = response.context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += inline.formset.forms
    return {form.add_prefix(name): list(messages) for form in forms for name, messages in form.errors.items()}


def chosen(response: HttpResponse, side: str) -> dict[str, Any]:
    """The values of a form that two people changed, with one side, mine or theirs, chosen everywhere."""
    context = response.context
    form = context["adminform"].form if context.get("adminform") else context["form"]
    choices = form.merge.choices
    given = filled(response) if context.get("adminform") else {}
    return given | {"choices": [choice.key for choice in choices]} | {choice.field: side for choice in choices}
