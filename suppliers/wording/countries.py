"""Names of countries in the language of the reader, from Unicode CLDR."""

from functools import lru_cache

import babel
from django.conf import settings
from django.utils.translation import get_language, to_locale

# The countries whose English name has the article in a sentence.
_WITH_ARTICLE = frozenset(
    {
        *("AE", "BS", "CC", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "IO", "KM", "KY", "MH", "MP", "MV"),
        *("NL", "PH", "SB", "TC", "TF", "UM", "US", "VG", "VI"),
    }
)


def country_name(code: str) -> str:
    """The name of a country by its ISO 3166-1 code, or the code itself if the language has no name for it."""
    return _names(get_language() or "en").get(code, code)


def country_in_sentence(code: str) -> str:
    """The name of a country inside a sentence: English has "the" before some, such as "the United States"."""
    name = country_name(code)
    if code in _WITH_ARTICLE and (get_language() or "en").startswith("en"):
        return f"the {name}"
    return name


def codes_named(text: str) -> list[str]:
    """The codes of all countries whose name in the language of the reader contains the text."""
    wanted = text.casefold()
    return [code for code, name in _names(get_language() or "en").items() if wanted in name.casefold()]


def code_called(name: str) -> str | None:
    """The code of the country of that name, in English or in a language of the register; None: there is none."""
    return _codes().get(name.casefold())


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in ("en", *dict(settings.LANGUAGES)):
        for code, name in _names(language).items():
            found.setdefault(name.casefold(), code)
    return found


@lru_cache(maxsize=32)
def _names(language: str) -> dict[str, str]:
    territories = babel.Locale.parse(to_locale(language)).territories
    return {code: name for code, name in territories.items() if len(code) == 2}
