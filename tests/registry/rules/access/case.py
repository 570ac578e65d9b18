"""Access to a service, and claims about it."""

from suppliers.values import Access, Conflict, Declaration, SecurityMeasure

STANDINGS = ("stated", "unclear", "denied", "silent", "unread")
GUARDED = {"control": "A ticket", "logged": "stated", "log_number": 6, "log_unit": "months"}


def access(world, **fields):
    """Standing, guarded access of the party to the operating system."""
    usual = {"layer": "operating system", "occasion": "standing", "reads": "readable", "reached": "unknown"}
    return world.add(Access, **{"service_id": world.top.id, "party_id": world.party.id} | usual | GUARDED | fields)


def measure(world, **fields):
    """A source denies encryption at rest."""
    return world.add(
        SecurityMeasure,
        **{"service_id": world.top.id, "control": "encryption at rest", "standing": "denied"} | fields,
    )


def conflict(world, first, second, **fields):
    """A conflict of two claims is on record."""
    kinds = {"first_kind": type(first).__name__.lower(), "second_kind": type(second).__name__.lower()}
    world.add(Conflict, first_id=first.id, second_id=second.id, about="They do not agree", **kinds, **fields)


def cases(world, code):
    return [finding.case for finding in world.found(code)]


def message(world, code):
    (finding,) = world.found(code)
    return finding.message


def nobody_else(world, **fields):
    return world.add(Declaration, **{"service_id": world.top.id, "kind": "no other access"} | fields)
