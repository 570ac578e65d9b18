"""A Register that notes each question put to it, so that results are kept while the answers stay the same."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from registry.reading.register import Key, Register
from suppliers.values import Row

R = TypeVar("R", bound=Row)


class RecordingRegister:
    """Answers as its register does. ``asked`` holds every question, in the terms of ``Register.touched``."""

    __slots__ = ("_tables", "asked", "register")

    def __init__(self, register: Register) -> None:
        self.register = register
        self.asked: set[Key] = set()
        self._tables = register.tables

    @property
    def erased_later(self) -> Mapping[int, date]:
        """As the register. No question of its own: a person whose details are erased is another row."""
        return self.register.erased_later

    def all(self, kind: type[R]) -> Iterable[R]:
        """As the register; asks for the whole kind."""
        self.asked.add((kind, "", None))
        return self.register.all(kind)

    def get(self, kind: type[R], key: Any) -> R | None:
        """As the register; asks for one id."""
        self.asked.add((kind, "id", key))
        # As ``Register.get``, without another call: rules ask a hundred thousand times for one page.
        return self._tables[kind].get(key)  # type: ignore[return-value]

    def where(self, kind: type[R], name: str, value: Any) -> tuple[R, ...]:
        """As the register; asks for one value of one column."""
        self.asked.add((kind, name, value))
        return self.register.where(kind, name, value)
