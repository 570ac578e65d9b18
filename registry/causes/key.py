"""The key of a cause: its code and the record that it is anchored to, such as "breach/engagement:6"."""

from registry.causes.cause import Anchor, Cause
from registry.values import Engagement, Organisation, ProcessingActivity, ProcessingForClient
from suppliers.values import Row, Service

_KINDS: dict[Anchor, tuple[type[Row], str]] = {
    Anchor.ENGAGEMENT: (Engagement, "engagement_id"),
    Anchor.SERVICE: (Service, "service_id"),
    Anchor.ACTIVITY: (ProcessingActivity, "activity_id"),
    Anchor.CLIENT: (ProcessingForClient, "processing_id"),
    Anchor.ORGANISATION: (Organisation, "organisation_id"),
}


def cause_key(cause: Cause, *, named: tuple[Row, ...], records: tuple[Row, ...]) -> str:
    """The key of a cause, which lives as long as the record that anchors it.

    ``named`` are the records that a finding names, that it is about first; ``records`` are those of its dossier.
    No figure, severity or text is part of the key. Where none of them is of the kind that anchors the cause, the
    subject of the dossier does.
    """
    match cause.anchor:
        case Anchor.NONE:
            return cause.value
        case Anchor.ROW:
            return f"{cause}/{_word(named[0])}"
        case Anchor.NOTICE:
            return "/".join((cause, _anchor(Anchor.ENGAGEMENT, records), _word(named[0])))
    return f"{cause}/{_anchor(cause.anchor, (*records, *named)) or _word(records[0])}"


def _anchor(anchor: Anchor, rows: tuple[Row, ...]) -> str:
    """The first record of a kind, or else the first that a record refers to; empty where there is none."""
    kind, column = _KINDS[anchor]
    for row in rows:
        if isinstance(row, kind):
            return f"{anchor}:{row.id}"
    keys = (getattr(row, column, None) for row in rows)
    return next((f"{anchor}:{key}" for key in keys if key is not None), "")


def _word(row: Row) -> str:
    return f"{type(row).__name__.lower()}:{row.id}"
