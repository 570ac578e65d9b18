"""The form that fixes a finding, with the records that it opens or refers to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise

from registry.reading.kinds import model_of
from registry.reading.register import columns
from registry.rules import Seen
from registry.rules.fixes.target import FixTarget, Opens
from registry.values import Engagement, ProcessingActivity
from suppliers.values import Claim, Conflict, Document, Row, Service, Supplier

# The columns by which a row of a finding refers to the records above it.
COLUMNS: dict[type[Row], str] = {
    Engagement: "engagement_id",
    ProcessingActivity: "activity_id",
    Service: "service_id",
    Supplier: "supplier_id",
}
Rows = tuple[Row, ...]
Filled = dict[str, int | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryForm:
    """A form of data entry: of the record *key* or, without a key, an empty form with fields *filled* in.

    ``part`` is the kind of rows, or the field, at which the form opens. With a *document*, the form is the list of
    topics to read in it.
    """

    target: FixTarget
    kind: type[Row]
    key: int | None = None
    document: int | None = None
    filled: Mapping[str, int | str] = field(default_factory=dict)

    @property
    def button(self) -> Promise | str:
        """The words of the button that opens it; empty where it is called after its record."""
        return self.target.button

    @property
    def part(self) -> type[Row] | str:
        """The kind of rows, or the field, at which the form opens."""
        return self.target.part

    @property
    def fact(self) -> str:
        """The form for other programs: "agreement:7", or "agreement:new" for an empty one."""
        return f"{self.kind.__name__.lower()}:{self.key or 'new'}"


def entry_form(target: FixTarget, seen: Seen, records: tuple[Row, ...]) -> EntryForm | None:
    """The form of a target for one observation in a dossier with these records; None where nothing is to be entered.

    The form's records are those that the observation names, and otherwise those of the dossier.
    """
    target = target.of.get(type(seen.about), target)
    if target.opens is Opens.NOTHING:
        return None
    rows = (*filter(None, (seen.fix, seen.about)), *records)
    found = _FORMS[target.opens](target, seen, rows)
    if found is None and target.otherwise is not None:
        return entry_form(target.otherwise, seen, records)
    return found


def _named(target: FixTarget, _seen: Seen, rows: Rows) -> EntryForm:
    """The form of the record that the finding names first."""
    return EntryForm(target=target, kind=type(rows[0]), key=rows[0].id)


def _record(target: FixTarget, _seen: Seen, rows: Rows) -> EntryForm | None:
    """The form of a record of the target's kind."""
    key = _key(target.kind, rows)
    if key is None:
        return None
    return EntryForm(target=target, kind=target.kind, key=key)


def _new(target: FixTarget, seen: Seen, rows: Rows) -> EntryForm | None:
    """An empty form; None where another target takes its place if one of its records is not there."""
    filled: Filled = dict(target.values)
    for column, kind in target.filled.items():
        key = _key(kind, rows)
        if key is not None:
            filled[column] = key
        elif target.otherwise is not None:
            return None
    if target.kind is Conflict:
        filled |= _sides(seen)
    return EntryForm(target=target, kind=target.kind, filled=filled)


def _reading(target: FixTarget, _seen: Seen, rows: Rows) -> EntryForm | None:
    """The list of topics of the service in the document of its supplier that the finding names, or to choose one."""
    service = next((row for row in rows if isinstance(row, Service)), None)
    if service is None:
        return None
    own = (row.id for row in rows if isinstance(row, Document) and row.supplier_id == service.supplier_id)
    return EntryForm(target=target, kind=Service, key=service.id, document=next(own, None))


_FORMS = {Opens.NAMED: _named, Opens.RECORD: _record, Opens.NEW: _new, Opens.READING: _reading}


def _key(kind: type[Row], rows: Rows) -> int | None:
    """The id of the first record of a kind among *rows* and the records above them."""
    for row in rows:
        if type(row) is kind:
            return row.id
        if _refers(type(row), kind):
            key: int | None = getattr(row, COLUMNS[kind])
            if key is not None:
                return key
    return None


def _refers(kind: type[Row], above: type[Row]) -> bool:
    """Whether the rows of a kind name the record above them: ``service_id`` is a service of a supplier, or our own."""
    column = COLUMNS.get(above, "")
    if column not in columns(kind):
        return False
    field = model_of(kind)._meta.get_field(column.removesuffix("_id"))
    return field.related_model is model_of(above)


def _sides(seen: Seen) -> Filled:
    """The two claims of a finding, as the two sides of a conflict."""
    claims = [row.key for row in (*seen.evidence, seen.about) if isinstance(row, Claim)]
    filled: Filled = {}
    for side, (kind, key) in zip(("first", "second"), claims, strict=False):
        filled |= {f"{side}_kind": kind, f"{side}_id": key}
    return filled
