"""How templates write values of the register in the reader's language."""

import babel
from django import template
from django.utils.translation import get_language, to_locale

import registry.values
import suppliers.values

library = register = template.Library()  # Django looks for the name `register`


@library.filter
def word(value: str, choices: str) -> str:
    """The word for a stored choice: ``{{ term.trigger|word:"Trigger" }}``."""
    kind = getattr(suppliers.values, choices, None) or getattr(registry.values, choices)
    return str(kind(value).label) if value in kind.values else value


@library.filter
def country(code: str | None) -> str:
    """The name of a country by its ISO code; the code itself where the language has no name for it."""
    if not code:
        return ""
    locale = babel.Locale.parse(to_locale(get_language() or "en"))
    return locale.territories.get(code, code)
