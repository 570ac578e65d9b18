"""Rules for new passwords beside Django's own: not a few letters repeated, not the words of this product."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

FEWEST_LETTERS = 6
# Words that a person who sets up this register thinks of first, and what people add to make a word longer.
OWN_WORDS = (
    *("register", "registry", "processor", "controller", "supplier", "privacy", "protection", "data", "gdpr"),
    *("password", "passwort", "secret", "welcome", "example", "letmein", "change", "qwerty", "admin", "officer"),
    *("dpo", "login", "signin", "the", "my", "and", "for", "me"),
)
_OWN = re.compile("|".join(sorted(OWN_WORDS, key=len, reverse=True)))


# All rules for a new password, as a form asks for them.
HINT = _lazy(
    "At least 12 characters, 6 of them different. Not only digits, no common password, and nothing like your username, "
    "your name or words such as “register”. A few words in a row are easy to remember."
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


class OwnWordsValidator:
    """Refuses a password that is made of this product's own words, digits and signs, such as register2026."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        rest = re.sub(r"[\W\d_]", "", _OWN.sub("", password.casefold()))
        if len(rest) < FEWEST_LETTERS and _OWN.search(password.casefold()):
            raise ValidationError(self.get_help_text(), code="password_own_words")

    def get_help_text(self) -> str:
        """The rule in one sentence."""
        return _("Your password can’t be made of words such as “register” or “password” with digits.")
