"""How a letter names those who write and read it: "we" is the sender, "you" the supplier, never a name.

Others have their full names: the supplier does not know the short ones that people here use.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from registry.values import Organisation
from registry.wording.figures import figure_in_words
from suppliers.values import Supplier
from suppliers.wording.figures import listing

# The figures that name the people of a party rather than the party.
PEOPLE = frozenset({"who"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The supplier that reads the letter, and the organisations that send it."""

    supplier: Supplier
    senders: tuple[Organisation, ...]

    def word(self, value: Any, laws: Collection[str] = ()) -> str:
        """A figure in words. The supplier is "you", an organisation that sends the letter is "us"."""
        match value:
            case Supplier() if value.id == self.supplier.id:
                return _("you")
            case Organisation() if value in self.senders:
                return _("us")
            case Organisation():
                return value.legal_name
            case Supplier():
                return value.full_name
            case tuple():
                return listing([self.word(each, laws) for each in value], most=len(value))
        return figure_in_words(value, laws)

    def people(self, value: Any) -> str:
        """A figure that names the people of a party. Those of the supplier are "your own people"."""
        if isinstance(value, tuple):
            return listing([self.people(each) for each in value], most=len(value))
        if isinstance(value, Supplier) and value.id == self.supplier.id:
            return _("your own people")
        return self.word(value)

    def words(self, figures: Mapping[str, Any], laws: Collection[str]) -> dict[str, str]:
        """The figures of a finding by their names, in words."""
        found: dict[str, str] = {}
        for name, value in figures.items():
            if name in PEOPLE:
                found[name] = self.people(value)
            else:
                found[name] = self.word(value, laws)
        return found


def sentence(text: str) -> str:
    """A text as a sentence of its own: it begins with a capital and ends with a mark."""
    text = capfirst(text.strip())
    if not text or text[-1] in ".?!:":
        return text
    return f"{text}."
