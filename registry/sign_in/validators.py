"""Rules for new passwords beside Django's own: not a few letters repeated, not the words of this product."""

import re
from functools import cache
from typing import Any

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

FEWEST_LETTERS = 6
FEWEST_OF_A_PART = 3
# Words that a person who sets up this register thinks of first, and what people add to make a word longer.
OWN_WORDS = (
    *("register", "registry", "processor", "controller", "supplier", "privacy", "protection", "data", "gdpr"),
    *("password", "passwort", "secret", "welcome", "example", "letmein", "change", "qwerty", "admin", "officer"),
    *("dpo", "login", "signin", "the", "my", "and", "for", "me"),
)
_OWN = re.compile("|".join(sorted(OWN_WORDS, key=len, reverse=True)))


# All rules for a new password, as a form asks for them.
HINT = _lazy(
    "At least 12 characters, 6 of them different. Not only digits, no common password or two of them, and nothing like "
    "your username, your name or words such as “register”. A few words in a row are easy to remember."
)


class VarietyValidator:
    """Refuses a password of a few characters repeated."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        if len(set(password.casefold())) < FEWEST_LETTERS:
            raise ValidationError(self.get_help_text(), code="password_few_characters")

    def get_help_text(self) -> str:
        """The rule in one sentence."""
        return _("Your password must have at least %(number)s different characters.") % {"number": FEWEST_LETTERS}


@cache
def _common() -> frozenset[str]:
    """The letters of each password on Django's list of common ones."""
    letters = map(_letters, CommonPasswordValidator().passwords)
    return frozenset(each for each in letters if len(each) >= FEWEST_OF_A_PART)


def _letters(password: str) -> str:
    return re.sub(r"[\W\d_]", "", password.casefold())


class CommonPartsValidator:
    """Refuses a password made of one or two common ones, with digits and signs, such as sunshine-monkey-77.

    Few common passwords have twelve characters. What people make of short ones is as easily guessed.
    """

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        letters = _letters(password)
        parts = ((letters[:place], letters[place:]) for place in range(len(letters)))
        if not letters or any(_is_common(first) and _is_common(second) for first, second in parts):
            raise ValidationError(self.get_help_text(), code="password_common_parts")

    def get_help_text(self) -> str:
        """The rule in one sentence."""
        return _("Your password can’t be made of one or two common passwords with digits.")


def _is_common(text: str) -> bool:
    return not text or text in _common()


class OwnWordsValidator:
    """Refuses a password that is made of this product's own words, digits and signs, such as register2026."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        rest = _letters(_OWN.sub("", password.casefold()))
        if len(rest) < FEWEST_LETTERS and _OWN.search(password.casefold()):
            raise ValidationError(self.get_help_text(), code="password_own_words")

    def get_help_text(self) -> str:
        """The rule in one sentence."""
        return _("Your password can’t be made of words such as “register” or “password” with digits.")
