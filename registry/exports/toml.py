"""One supplier's facts as text, in the format that load_register reads."""

from collections.abc import Iterator, Mapping
from typing import Any

import tomli_w
from django.utils.translation import gettext as _

from registry.exports.envelope import Envelope
from registry.exports.supplier_facts import SupplierFacts, names_a_person, references
from registry.reading.kinds import model_of
from registry.wording.names import kind_name
from suppliers.values import Row
from suppliers.wording.fields import CLAIMED

# A key is a name for people: long enough to find the row, short enough to type.
LONGEST_KEY = 60
# Columns that the file leaves out, because its keys replace them. It also leaves out those that name a person.
LEFT_OUT = {"id", *CLAIMED.values()}


def supplier_toml(facts: SupplierFacts, envelope: Envelope) -> bytes:
    """The rows as one change of the day, under a head that says what the file is."""
    about = _("Facts about %(supplier)s.") % {"supplier": facts.supplier.legal_name}
    keys = _keys(facts.rows)
    change = {
        "on": min(envelope.known_on, envelope.produced_at.date()),
        "reason": " ".join((about, *envelope.sentences)),
        "add": [dict(_columns(row, keys)) for row in facts.rows],
    }
    head = (about, _("Names of people and records of organisations are not included."), *envelope.sentences)
    comment = "".join(f"# {_on_one_line(sentence)}\n" for sentence in head)
    return (comment + "\n" + tomli_w.dumps({"change": [change]}, multiline_strings=True)).encode()


def _keys(rows: Mapping[Row, str]) -> dict[tuple[type[Row], Any], str]:
    """A key for each row, by kind and id: its kind and name, with a number where two rows have the same."""
    keys: dict[tuple[type[Row], Any], str] = {}
    taken: dict[str, int] = {}
    for row, name in rows.items():
        key = _on_one_line(f"{kind_name(row)} {name}").casefold()[:LONGEST_KEY].strip()
        taken[key] = taken.get(key, 0) + 1
        if taken[key] > 1:
            key = f"{key} #{taken[key]}"
        keys[type(row), row.id] = key
    return keys


def _on_one_line(text: str) -> str:
    """A text without line ends and control characters, which a comment of TOML may not have."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _columns(row: Row, keys: Mapping[tuple[type[Row], Any], str]) -> Iterator[tuple[str, Any]]:
    """The columns in which a row differs from an empty one, and the rows that it names by their keys."""
    model = model_of(type(row))
    named = {column: keys[kind, key] for column, kind, key in references(row)}
    empty = model()
    yield "model", model._meta.label
    yield "key", keys[type(row), row.id]
    for field in model._meta.concrete_fields:
        column = field.attname
        value = getattr(row, column)
        if column in CLAIMED:
            yield column.removesuffix("_id"), f"@{named[column]}"
        elif column in named:
            yield column, f"@{named[column]}"
        elif column not in LEFT_OUT and not names_a_person(field) and value != getattr(empty, column):
            yield column, value
