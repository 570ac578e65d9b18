"""The token of a form, by which a form that is sent twice writes once."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from suppliers.ledger.sent_forms import FIELD, new_token

register = template.Library()


@register.simple_tag(takes_context=True)
def form_token(context: dict[str, Any]) -> SafeString | str:
    """A hidden field with a new token for the person signed in. It says whether the form has text that is not saved."""
    request = context.get("request")
    if request is None or not request.user.is_authenticated:
        return ""
    unsaved = " data-unsaved" if request.method == "POST" else ""
    return format_html(
        '<input type="hidden" name="{}" value="{}"{}>', FIELD, new_token(request.user.pk), SafeString(unsaved)
    )
