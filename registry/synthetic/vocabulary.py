"""The words that synthetic registers use, read from their file."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from registry.loaders import files

FILE = "made/words.toml"
# The lowest tier: the shared cloud.
LAST_TIER = 6
# The countries of synthetic suppliers for which neither law has a decision that covers every recipient.
THIRD_COUNTRIES = ("US", "IN", "CA")


@cache
def vocabulary(name: str) -> Sequence[Any]:
    """A list of the file."""
    return tuple(files.read_toml(files.FOLDER / FILE)[name])


@cache
def country_vocabulary(code: str) -> Mapping[str, Any]:
    """A country's words: legal form, towns, street."""
    countries: dict[str, Mapping[str, Any]] = {country["code"]: country for country in vocabulary("country")}
    return countries[code]
