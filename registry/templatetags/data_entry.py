"""How templates of data entry name rows and their parts."""

from typing import Any

from django import template
from django.contrib.admin.helpers import Fieldset, InlineAdminForm
from django.utils.html import format_html
from django.utils.safestring import SafeString

library = register = template.Library()  # Django looks for the name `register`

# Django's place for the number of a row, in the row that the browser copies for each new one.
TO_COPY = "__prefix__"


@library.filter
def row_id(entry: InlineAdminForm) -> str:
    """The id of a row on a form, by its number; Django's script knows the row that it copies as ``empty``."""
    return str(entry.form.prefix).replace(TO_COPY, "empty")


@library.filter
def row_class(entry: InlineAdminForm) -> str:
    """The classes of a row on a form, as Django's script and styles know them."""
    classes = ["inline-related"]
    if entry.original:
        classes.append("has_original")
    if TO_COPY in str(entry.form.prefix):
        classes += ["empty-form", "last-related"]
    return " ".join(classes)


@library.filter
def has_faults(fieldset: Fieldset) -> bool:
    """Whether a field of a part of a form has an error."""
    return any(line.errors() for line in fieldset)


@library.filter
def other_supplier(document: Any, service: Any) -> SafeString:
    """The supplier of a document in brackets, if it is not the supplier of the service."""
    if document.supplier_id == service.supplier_id:
        return SafeString("")
    return format_html(" (<bdi>{}</bdi>)", document.supplier)
