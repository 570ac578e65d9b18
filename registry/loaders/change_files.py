"""Files of dated changes: the demo, or any register that a person writes as text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from registry.loaders.files import BadFile, BadRow, Writer, morning, parsed, read_text
from registry.loaders.lines import ChangeLines, RowLines, change_lines
from registry.models import User
from suppliers.ledger.change import as_loaded_at, change
from suppliers.ledger.reason import check_reason

PARTS = ("add", "alter", "remove")
# The longest sentence on a row: a problem may repeat what the file has.
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written on a day."""

    day: date
    write: Callable[[], Any]


def write_in_order(entries: Iterable[Entry]) -> None:
    """Writes entries in the order of their days; those of one day in the order given."""
    for entry in sorted(entries, key=lambda entry: entry.day):
        with as_loaded_at(min(morning(entry.day), timezone.now())):
            entry.write()


def file_entries(file: Path, writer: Writer) -> list[Entry]:
    """The changes of a file. Raises BadFile if it has none, or one without a day that has come."""
    text = read_text(file)
    content = parsed(file.name, text)
    changes = content.get("change")
    if not isinstance(changes, list) or not changes:
        raise BadFile(f"{file.name}: the file has no [[change]]")
    if not all(isinstance(each, dict) for each in changes):
        raise BadFile(f"{file.name}: write each change under a [[change]] of its own")
    if strange := content.keys() - {"change"}:
        raise BadFile(f"{file.name}: “{min(strange)}” stands outside of a [[change]]")
    lines = change_lines(text)
    entries = []
    for place, given in enumerate(changes):
        one = _Change(file.name, given, lines[place] if place < len(lines) else ChangeLines(1))
        one.check()
        entries.append(Entry(one.day(), partial(one.write, writer)))
    return entries


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of a file, with the lines of its rows."""

    name: str
    given: dict[str, Any]
    lines: ChangeLines

    def check(self) -> None:
        """Raises BadFile if the change is not built as a change is."""
        for name in self.given.keys() - {"on", "reason", "every", *PARTS}:
            raise self._bad(name, f"a change has no “{name}”; it has on, reason, every, add, alter and remove")
        if not isinstance(self.given.get("every", {}), dict):
            raise self._bad("every", 'write the columns in braces, such as { service_id = "@mail" }')
        for part in PARTS:
            rows = self.given.get(part, [])
            if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                raise self._bad(part, f"write each row under a [[change.{part}]] of its own")

    def day(self) -> date:
        """The day of the change. Raises BadFile."""
        day = self.given.get("on")
        if type(day) is not date:
            raise self._bad("on", "give the day of the change, such as 2026-01-19")
        if day > timezone.localdate():
            raise self._bad("on", f"{day} is in the future. Give a day that has come")
        return day

    def write(self, writer: Writer) -> None:
        """Writes the change. Raises BadFile for content that the register cannot store."""
        writes = {"add": self._add(writer), "alter": writer.alter, "remove": writer.remove}
        try:
            reason = check_reason(str(self.given.get("reason", "")))
        except ValidationError as error:
            raise self._bad("reason", " ".join(error.messages)) from error
        try:
            with change(by=User.objects.loader(), reason=reason):
                self._check_every(writer)
                for part in PARTS:
                    for place, row in enumerate(self.given.get(part, ())):
                        self._row(row, self.lines.row(part, place), writes[part])
        except ValidationError as error:
            # The change as a whole was refused: a chain that leads back to itself, or records that overlap.
            raise self._bad("", " ".join(error.messages)) from error

    def _check_every(self, writer: Writer) -> None:
        """Raises BadFile for a column for every row that no row has. A row of an unknown kind is reported itself."""
        try:
            strange = writer.strange(self.given.get("add", ()), self.given.get("every", {}))
        except BadRow:
            return
        if strange:
            raise self._bad("every", strange)

    def _add(self, writer: Writer) -> Callable[[dict[str, Any]], None]:
        return partial(writer.add, every=self.given.get("every", {}))

    def _row(self, row: dict[str, Any], lines: RowLines, write: Callable[[dict[str, Any]], None]) -> None:
        try:
            write(dict(row))
        except BadRow as error:
            sentences = []
            for field, problem in sorted(error.problems.items(), key=lambda item: lines.of(item[0])):
                place = f"{self.name}, line {lines.of(field)}, “{row.get('key', '')}”"
                sentences.append(_cut(": ".join(filter(None, (place, field, problem)))))
            raise BadFile("\n".join(sentences)) from error

    def _bad(self, field: str, problem: str) -> BadFile:
        return BadFile(": ".join(filter(None, (f"{self.name}, line {self.lines.of(field)}", field, problem))))


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST]}…"
