"""What fixes a finding: the form on which the fix is recorded, and the words of the button that opens it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from django.utils.functional import Promise

from suppliers.values import Row


class Opens(Enum):
    """Which form a fix opens."""

    NAMED = auto()  # the form of the record that the finding names
    RECORD = auto()  # the form of a record of one kind
    NEW = auto()  # an empty form
    READING = auto()  # the topics of a service, to read in a document
    NOTHING = auto()  # none: there is nothing to enter, or the decision beside it is the fix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FixTarget:
    """The form that fixes a finding. Its records are looked up from the finding: those it names, then its subject.

    ``name`` is the target for other programs. ``kind`` is the kind of record on the form. ``part`` is the kind of rows,
    or the field, at which the form opens. On an empty form ``filled`` are fields with the kinds of records that they
    refer to, and ``values`` are fields with a value. ``otherwise`` takes its place where a record that it needs is not
    there. ``of`` takes its place for findings about a record of another kind, which is entered on another form.
    """

    name: str
    opens: Opens
    button: Promise | str = ""
    kind: type[Row] = Row
    part: type[Row] | str = ""
    filled: Mapping[str, type[Row]] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    otherwise: "FixTarget | None" = None
    of: Mapping[type[Row], "FixTarget"] = field(default_factory=dict)


def record(
    name: str, button: Promise, kind: type[Row], part: type[Row] | str = "", otherwise: FixTarget | None = None
) -> FixTarget:
    """The form of a record of one kind."""
    return FixTarget(name=name, opens=Opens.RECORD, button=button, kind=kind, part=part, otherwise=otherwise)


def new(name: str, button: Promise, kind: type[Row], **filled: type[Row]) -> FixTarget:
    """An empty form for a record of one kind, with the records that its fields refer to."""
    return FixTarget(name=name, opens=Opens.NEW, button=button, kind=kind, filled=filled)


NAMED = FixTarget(name="row", opens=Opens.NAMED)
NOTHING = FixTarget(name="none", opens=Opens.NOTHING)
ACCEPT = FixTarget(name="decision:accept", opens=Opens.NOTHING)
