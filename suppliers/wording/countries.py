"""Names of countries in the language of the reader, from Unicode CLDR."""

from functools import lru_cache

import babel
from django.utils.translation import get_language, to_locale


def country_name(code: str) -> str:
    """The name of a country by its ISO 3166-1 code, or the code itself if the language has no name for it."""
    return _names(get_language() or "en").get(code, code)


def codes_named(text: str) -> list[str]:
    """The codes of all countries whose name in the language of the reader contains the text."""
    wanted = text.casefold()
    return [code for code, name in _names(get_language() or "en").items() if wanted in name.casefold()]


@lru_cache(maxsize=32)
def _names(language: str) -> dict[str, str]:
    territories = babel.Locale.parse(to_locale(language)).territories
    return {code: name for code, name in territories.items() if len(code) == 2}
