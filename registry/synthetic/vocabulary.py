"""The words that made registers are put together from, read from their file."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from registry.loaders import files

FILE = "made/words.toml"
# Where the rows of a list lead to the next tier; the last one is the shared cloud.
LAST_TIER = 6
# Outside both the EEA and the United Kingdom, of the countries that made suppliers are in.
THIRD_COUNTRIES = ("US", "IN")


@cache
def vocabulary(name: str) -> Sequence[Any]:
    """A list of the file."""
    return tuple(files.read_toml(files.FOLDER / FILE)[name])


@cache
def country_vocabulary(code: str) -> Mapping[str, Any]:
    """A country's words: legal form, towns, street."""
    return next(each for each in vocabulary("country") if each["code"] == code)
