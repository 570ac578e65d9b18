"""One thing that can be found: its record, the fields in which words are looked for, and the same text folded."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from registry.wording.folding import folded_words

# Around each field of a folded text, so that a match at the beginning or of a whole field is seen.
BOUND = "\n"


class Field(NamedTuple):
    """A field by its label, and its text as people read it."""

    label: str
    text: str


class Entry(NamedTuple):
    """A record that can be found.

    ``made_from`` has the records that it was made from: while they are the same objects, so is the entry. ``own`` is
    the folded text of its fields, and ``context`` that of the supplier or service it belongs to: words may be found
    there too, but one at least is in a field.
    """

    row: Any
    made_from: tuple[Any, ...]
    fields: tuple[Field, ...]
    own: str
    context: str


def _compared(field: Field) -> str:
    return " ".join(folded_words(field.text))


def entry_of(made_from: tuple[Any, ...], fields: Iterable[Field], context: str = "") -> Entry:
    """The entry of a record with the fields that have a text."""
    filled = tuple(field for field in fields if field.text)
    own = BOUND.join(map(_compared, filled))
    return Entry(row=made_from[0], made_from=made_from, fields=filled, own=f"{BOUND}{own}{BOUND}", context=context)
