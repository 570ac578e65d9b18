"""An activity's own transfers, its recipients and joint controllers abroad, and clients abroad (Article 44)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from registry.chains.decisions import Destination
from registry.chains.recipient_names import compared
from registry.chains.transfer_steps import Source, Step
from registry.reading.lens import Lens
from registry.values import (
    ActivityRecipient,
    ActivityTransfer,
    JointController,
    Mechanism,
    ProcessingActivity,
    ProcessingForClient,
    RecipientKind,
)
from suppliers.values import Supplier

# Who receives data where: the name without regard to case, and the destination.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A step of our own with the grounds recorded for it, under any law and of any day.

    A row that has ended, or has not begun, tells of a transfer only where another row shows it.
    """

    step: Step
    grounds: tuple[ActivityTransfer, ...] = ()
    shown: bool = True


def own_steps(lens: Lens, activity: ProcessingActivity, through: Iterable[Step]) -> tuple[OwnStep, ...]:
    """The transfers of an activity that no service used makes. Each recipient in a destination comes once.

    *through* are the steps through the services that it uses.
    """
    found = {key: own for key, own in _recorded(lens, activity).items() if own.shown}
    if not found:
        return ()
    steps = tuple(through)
    supplied = _supplied(steps)
    located = {name for name, destination in (*found, *supplied) if destination}
    kept: list[OwnStep] = []
    for (name, destination), own in found.items():
        if (name, destination) in supplied:
            continue
        if destination:
            kept.append(own)
        elif name not in located:
            # Where another row says where the recipient is, that one has the transfer.
            kept += _placed(own, name, steps)
    return tuple(kept)


def _supplied(steps: Iterable[Step]) -> set[Key]:
    """Who receives data of ours where through a service."""
    found: set[Key] = set()
    for step in steps:
        if step.exporter is None:
            found.update(_keys(step))
    return found


def _placed(own: OwnStep, name: str, steps: Iterable[Step]) -> Iterator[OwnStep]:
    """A step without a destination goes to where transfers between others find a party of that name."""
    where = dict.fromkeys(step.destination for step in steps if name in step.names and step.destination.known)
    for destination in where or (own.step.destination,):
        yield replace(own, step=own.step._replace(destination=destination))


def recorded_as_own(lens: Lens, activity: ProcessingActivity, step: Step) -> tuple[ActivityTransfer, ...]:
    """The grounds that an activity records for a step through a service that it uses, as if it were its own transfer.

    Only the grounds of the service say that there is no transfer to its supplier.
    """
    if not lens.where(ActivityTransfer, "activity_id", activity.id):
        return ()
    own = _recorded(lens, activity)
    rows = (row for key in sorted(_keys(step)) if key in own for row in own[key].grounds)
    return tuple(row for row in rows if _says_something(row))


def _says_something(row: ActivityTransfer) -> bool:
    """Whether a row names a ground, or answers whether a decision covers the transfer."""
    if row.mechanism == Mechanism.NONE_NEEDED:
        return False
    return bool(row.mechanism) or row.covered is not None


def _recorded(lens: Lens, activity: ProcessingActivity) -> dict[Key, OwnStep]:
    """The recipients of an activity and its transfers, whoever else makes the same transfer."""
    found: dict[Key, OwnStep] = {}
    for step in _recipients(lens, activity):
        found.setdefault(_key(step), OwnStep(step))
    recipients = tuple(found)
    for row in lens.where(ActivityTransfer, "activity_id", activity.id):
        step = _of_row(row)
        key = _recipient_of(row, step, recipients)
        shown, known = row.in_force(lens.on), found.get(key)
        if known is None:
            found[key] = OwnStep(step, (row,), shown)
        elif shown and not known.shown:
            found[key] = OwnStep(step, (*known.grounds, row))
        else:
            found[key] = replace(known, grounds=(*known.grounds, row))
    return found


def _key(step: Step) -> Key:
    return compared(step.named), step.destination.key


def _keys(step: Step) -> set[Key]:
    """The keys under which an activity may name the recipient of a step through a service."""
    return {(name, step.destination.key) for name in step.names}


def _of_row(row: ActivityTransfer) -> Step:
    """The step of a transfer row. An international organisation may receive the data itself."""
    return Step(
        exporter=None,
        importer=None,
        named=row.recipient.strip() or row.body,
        destination=Destination(country=row.country_id, body=row.body),
        because=row,
        source=Source.OWN,
        level=0,
    )


def _recipient_of(row: ActivityTransfer, step: Step, recipients: Iterable[Key]) -> Key:
    """The key of a transfer row. One that names nobody is about the only recipient there."""
    if not row.recipient.strip():
        there = [key for key in recipients if key[1] == step.destination.key]
        if len(there) == 1:
            return there[0]
    return _key(step)


def _recipients(lens: Lens, activity: ProcessingActivity) -> Iterator[Step]:
    """The recipients and joint controllers that are, or may be, abroad."""
    for row in lens.current(ActivityRecipient, "activity_id", activity.id):
        abroad = row.kind == RecipientKind.ABROAD
        if row.kind != RecipientKind.INTERNAL and (row.country_id or abroad):
            yield _step(row, row.name or row.category, row.country_id, lens.get(Supplier, row.through_id))
    for joint in lens.current(JointController, "activity_id", activity.id):
        if joint.country_id:
            yield _step(joint, joint.name, joint.country_id, None)


def _step(
    because: ActivityRecipient | JointController, named: str, country: str | None, through: Supplier | None
) -> Step:
    return Step(
        exporter=None,
        importer=None,
        named=named.strip(),
        destination=Destination(country=country),
        because=because,
        source=Source.OWN,
        level=0,
        through=through,
    )


def returned_to(processing: ProcessingForClient) -> Step | None:
    """The data that we return to a client abroad; None where its country is not on record."""
    if not processing.country_id:
        return None
    return Step(
        exporter=None,
        importer=None,
        named=processing.client,
        destination=Destination(country=processing.country_id),
        because=processing,
        source=Source.RETURNED,
        level=0,
    )
