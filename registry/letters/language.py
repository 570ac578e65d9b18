"""The language of a letter: what the register writes in it is in this language, whoever looks at it."""

from django.utils.translation import check_for_language, get_language, override


def in_language(code: str) -> override:
    """Writes in a language; in that of the person where the code is empty, or none that Django knows."""
    return override(code if code and check_for_language(code) else get_language())
