"""Merging: what I typed and what others saved meanwhile, in one form.

A field or row that I did not touch has the others' content. Where both of us altered one, the form shows both, and I
choose. Nothing is saved before that.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from suppliers.admin.compared import Compared, Line, lines, sent_for_all, take_present
from suppliers.admin.posted_rows import DELETE, PostedRow, PostedRows, read_rows
from suppliers.ledger.acts import Act
from suppliers.ledger.tracked import Tracked, history_of

# The hidden field that names each choice of the form, and the begin of the name of its buttons.
CHOICES, CHOSEN = "choices", "choose-"
MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A field or a row that two people altered. ``key`` is its place in the form."""

    key: str
    name: str
    lines: list[Line]

    @property
    def field(self) -> str:
        """The name of the field of the answer."""
        return CHOSEN + self.key


@dataclass(kw_only=True)
class Merge:
    """The form with both contents: its data, what others changed, and what there is to choose."""

    data: QueryDict
    others: list[Act] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)

    @property
    def stops(self) -> bool:
        """Whether the person must look at the form again before it is saved."""
        return bool(self.others or self.choices)


@dataclass(kw_only=True)
class Kind:
    """One kind of row below a record: its form, its rows on record now, and how one that I add meets one of them."""

    prefix: str
    model: type[Tracked]
    form: Any
    link: str
    name: str
    present: dict[str, Any]
    meets: Callable[[PostedRow], Any] = lambda row: None
    touched: Callable[[PostedRow], bool] = lambda row: True

    @property
    def key(self) -> str:
        return str(self.model._meta.pk.name)


class Merging:
    """Merges the data of one posted form with the record and the rows as they are now."""

    def __init__(self, *, data: QueryDict, form: Any, record: Tracked, kinds: Iterable[Kind], seen: int) -> None:
        self.data, self.form, self.record, self.seen = data.copy(), form, record, seen
        self.kinds = {kind.prefix: kind for kind in kinds}
        self.rows: dict[str, PostedRows] = {}
        for prefix in self.kinds:
            found = read_rows(self.data, prefix)
            if found is not None:
                self.rows[prefix] = found
        self.open: list[tuple[Any, ...]] = []

    def answer(self) -> None:
        """Applies the choices that the person made. Those without an answer stay open."""
        removed: list[tuple[PostedRows, PostedRow]] = []
        for key in dict.fromkeys(self.data.getlist(CHOICES)):
            chosen = self.data.get(CHOSEN + key)
            place = self._place(key)
            if place is None or chosen == MINE:
                continue
            if chosen != THEIRS:
                self.open.append(place)
            elif place[0] == "field":
                take_present(self.data, self.form(instance=self.record), place[1])
            else:
                removed += self._take_row(*place[1:])
        for rows, row in removed:
            rows.leave_out(row)
        for name in [name for name in self.data if name == CHOICES or name.startswith(CHOSEN)]:
            del self.data[name]

    def _take_row(self, prefix: str, row: PostedRow, names: tuple[str, ...]) -> list[tuple[PostedRows, PostedRow]]:
        """Gives a row its content on record; the row itself, if it is not on record and is to be left out."""
        kind = self.kinds[prefix]
        now = kind.present.get(row.key(kind.key))
        if now is None:
            return [(self.rows[prefix], row)]
        row.values.pop(DELETE, None)
        present = sent_for_all(kind.form(instance=now))
        row.values |= {name: values for name, values in present.items() if not names or name in names}
        return []

    def _place(self, key: str) -> tuple[Any, ...] | None:
        """The field or the row that a key names; None for a key that names none."""
        kind, _colon, rest = key.partition(":")
        if kind == "field":
            names = tuple(rest.split(","))
            return ("field", names) if set(names) <= set(self.form.base_fields) else None
        prefix, _colon, rest = rest.partition(":")
        number, _colon, rest = rest.partition(":")
        rows = self.rows.get(prefix)
        row = rows and rows.at(number)
        names = tuple(filter(None, rest.split(",")))
        if row is None or not set(names) <= set(self.kinds[prefix].form.base_fields):
            return None
        return ("row", prefix, row, names)

    def compare(self) -> None:
        """Merges what others saved after the form was opened."""
        base = self._as_opened(type(self.record), self.record.pk)
        compared = Compared(self.form, self.data, base, self.record)
        self.open += [("field", names) for names in compared.merge()]
        for prefix, rows in self.rows.items():
            self._compare_rows(self.kinds[prefix], rows)

    def _compare_rows(self, kind: Kind, rows: PostedRows) -> None:
        kept, added = self._rows_on_record(kind, rows)
        added += self._rows_added(kind, rows, kept)
        for key, now in kind.present.items():
            if key not in kept:
                kept[key] = self._row_of(kind, now)
        rows.on_record, rows.new = [kept[key] for key in kind.present], added

    def _rows_on_record(self, kind: Kind, rows: PostedRows) -> tuple[dict[str, PostedRow], list[PostedRow]]:
        """The rows that are still on record, merged, by key; and those that another person deleted meanwhile."""
        kept: dict[str, PostedRow] = {}
        added = []
        for row in rows.on_record:
            key = row.key(kind.key)
            now, base = kind.present.get(key), self._as_opened(kind.model, key)
            if now is not None:
                kept[key] = self._merged(kind, row, base, now)
            elif not row.deleted and base is not None and _touched(kind, row, base):
                row.values = {name: row.values[name] for name in kind.form.base_fields if name in row.values}
                added.append(row)
                self.open.append(("row", kind.prefix, row, ()))
        return kept, added

    def _rows_added(self, kind: Kind, rows: PostedRows, kept: dict[str, PostedRow]) -> list[PostedRow]:
        """The rows to add. One that another person entered meanwhile becomes that one, among the *kept*."""
        added = []
        for row in rows.new:
            now = kind.meets(row)
            if now is None or str(now.pk) in kept:
                added.append(row)
            elif kind.touched(row):
                row.values[kind.key] = [str(now.pk)]
                kept[str(now.pk)] = row
                self.open.append(("row", kind.prefix, row, ()))
        return added

    def _merged(self, kind: Kind, row: PostedRow, base: Any, now: Any) -> PostedRow:
        data = row.data()
        compared = Compared(kind.form, data, base, now)
        if row.deleted:
            if any(map(compared.altered_by_others, [(name,) for name in sent_for_all(compared.present)])):
                self.open.append(("row", kind.prefix, row, ()))
            return row
        both = compared.merge()
        row.values |= {name: data.getlist(name) for name in compared.present.fields if name in data}
        for name in compared.present.fields:
            if name in row.values and not data.getlist(name):
                del row.values[name]
        self.open += [("row", kind.prefix, row, names) for names in both]
        return row

    def _row_of(self, kind: Kind, now: Any) -> PostedRow:
        values = sent_for_all(kind.form(instance=now))
        return PostedRow(values=values | {kind.key: [str(now.pk)], kind.link: [str(self.record.pk)]})

    def _as_opened(self, model: type[Tracked], key: Any) -> Any:
        """A record as it was when the form was opened; None if it was not on record."""
        column = model._meta.pk.attname
        try:
            rows = history_of(model)._base_manager.filter(**{column: key}, change_id__lte=self.seen)
            last = rows.order_by("history_id").last()
        except (ValueError, OverflowError):
            return None
        return last.instance if last is not None and last.history_type != "-" else None

    def merged(self, others: list[Act]) -> Merge:
        """The data of the form, and what is to be shown."""
        for rows in self.rows.values():
            rows.write(self.data)
        choices = [choice for place in self.open if (choice := self._choice(place)) is not None]
        return Merge(data=self.data, others=others, choices=choices)

    def _choice(self, place: tuple[Any, ...]) -> Choice | None:
        if place[0] == "field":
            present = self.form(instance=self.record)
            found = lines(present, self.data, present, place[1])
            return Choice(key=f"field:{','.join(place[1])}", name=found[0].label, lines=found) if found else None
        prefix, row, names = place[1:]
        kind = self.kinds[prefix]
        now = kind.present.get(row.key(kind.key))
        found, position = _row_lines(kind, row, now, names), _position(self.rows[prefix].all, row)
        if not found or position is None:
            # Both of us entered the same, or the row is no longer in the form.
            return None
        key = f"row:{prefix}:{position}:{','.join(names)}"
        return Choice(key=key, name=_name(kind, now), lines=found)


def _position(rows: list[PostedRow], row: PostedRow) -> int | None:
    """The place of this very row, if it is there. Two rows may have the same content."""
    return next((place for place, each in enumerate(rows) if each is row), None)


def _name(kind: Kind, now: Any) -> str:
    if now is None:
        return capfirst(kind.name)
    return f"{capfirst(kind.name)}: {now}"


def _row_lines(kind: Kind, row: PostedRow, now: Any, names: tuple[str, ...]) -> list[Line]:
    """What I sent for a row, beside what is on record."""
    if now is None:
        blank = kind.form()
        found = lines(blank, row.data(), blank)
        return [Line(label=line.label, mine=line.mine, theirs=_("deleted")) for line in found]
    present = kind.form(instance=now)
    if row.deleted:
        return [Line(label=_("Row"), mine=_("deleted"), theirs=str(now))]
    return lines(present, row.data(), present, names or None)


def _touched(kind: Kind, row: PostedRow, base: Any) -> bool:
    return bool(kind.form(row.data(), instance=base).changed_data)
