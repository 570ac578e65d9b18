"""Rules about copies: how long they outlive a deletion, and what a restore brings back."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from registry.chains import without_rotation
from registry.rules.dossiers import EngagementDossier
from registry.rules.retention.ending import AT_THE_END
from registry.rules.retention.periods import NO_LONGER
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from suppliers.values import (
    BackupKind,
    BackupTerm,
    DataLocation,
    LocationKind,
    Operator,
    RetentionTerm,
    Standing,
    Topic,
)


class NoBound(Cases):
    """What is known of the last copy where parties of the chain have no time for deletion."""

    UNKNOWN = (
        "",
        _(
            "The last copy of the data in “%(service)s” has no bound after the contract ends: no time for deletion at "
            "%(parties)s is on record."
        ),
    )
    KNOWN = (
        "known",
        _(
            "The last copy of the data in “%(service)s” has no bound after the contract ends: no time for deletion at "
            "%(parties)s is on record, and the figures that there are come to %(known)s."
        ),
    )


@rule(
    "RET-02",
    EngagementDossier,
    _("When the last copy is gone has a bound along the whole chain."),
    when="processing",
    message=NoBound,
    fix=_("Ask when the parties below delete what they hold, and record it as a retention term of their service"),
    basis=Basis.GUIDANCE,
    citations=AT_THE_END,
)
def last_copy_is_bounded(d: EngagementDossier) -> Iterator[Seen]:
    # What the supplier itself leaves open is the matter of RET-01, RET-06 and RET-07.
    endless = [each for each in d.after_the_end.parties if not (each.kept.deletion + each.kept.tail).bounded]
    if not endless:
        return
    known = replace(d.after_the_end.at_least, unknown=0)
    yield seen(
        d.weigh(Severity.LOW),
        about=d.service,
        fix=endless[0].path[-1],
        evidence=tuple(each.path[-1] for each in endless),
        part="chain",
        case=NoBound.KNOWN if known.known else NoBound.UNKNOWN,
        parties=tuple(each.party for each in endless),
        known=known,
    )


class NoTime(Cases):
    """What is on record of copies that have no time after which they are gone."""

    NO_ROTATION = "", _("%(supplier)s gives no time for which it keeps these copies of “%(service)s”: %(copies)s.")
    NO_COPIES = (
        "none",
        _("Nothing on record says which copies of the data in “%(service)s” are made, and how long they are kept."),
    )


@rule(
    "RET-07",
    EngagementDossier,
    _("Every kind of copy has a time after which it is gone."),
    when="processing",
    message=NoTime,
    fix=_("Ask how long each kind of copy is kept, and record it with the backups"),
    basis=Basis.GUIDANCE,
    citations=NO_LONGER,
)
def copies_have_rotation(d: EngagementDossier) -> Iterator[Seen]:
    if any(row.rotation and not row.component_id for row in d.stated(RetentionTerm)):
        return
    rows = d.claims(BackupTerm)
    if all(row.standing == Standing.SILENT for row in rows) and not _stored_by_us(d):
        yield seen(
            d.weigh(Severity.LOW),
            about=d.service,
            fix=next(iter(rows), None),
            evidence=rows,
            part="copies",
            case=NoTime.NO_COPIES,
        )
    endless = tuple(without_rotation(d.asserted(BackupTerm)))
    if endless:
        yield seen(
            d.weigh(Severity.LOW),
            about=d.service,
            fix=endless[0],
            evidence=endless,
            part="rotation",
            case=NoTime.NO_ROTATION,
            copies=tuple(dict.fromkeys(BackupKind(row.kind) for row in endless)),
        )


class Restored(Cases):
    """What is on record of erasures after a restore."""

    NOTHING = (
        "",
        _(
            "Nothing on record says that what was erased in “%(service)s” is erased again when %(supplier)s restores "
            "an older copy."
        ),
    )
    SILENT = (
        "silent",
        _(
            "%(supplier)s does not say that what was erased in “%(service)s” is erased again when it restores an older "
            "copy."
        ),
    )
    UNCLEAR = (
        "unclear",
        _(
            "%(supplier)s does not say clearly that what was erased in “%(service)s” is erased again when it restores "
            "an older copy."
        ),
    )
    DENIED = (
        "denied",
        _(
            "%(supplier)s says that what was erased in “%(service)s” is not erased again when it restores an older "
            "copy."
        ),
    )


@rule(
    "RET-08",
    EngagementDossier,
    _("Erasures are applied again after a restore."),
    when="processing",
    message=Restored,
    fix=_("Ask for it, or keep a list of erasures to apply again, and accept the finding with that as the reason"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 17, 28(3)(g)", "UK": "UK GDPR Art. 17, 28(3)(g)"},
)
def erasures_outlive_a_restore(d: EngagementDossier) -> Iterator[Seen]:
    copies, rows = d.asserted(BackupTerm), d.commitments(Topic.RESTORE)
    standings = {row.standing for row in rows}
    # What is not yet read is EVD-10's to say.
    if not copies or Standing.STATED in standings or standings == {Standing.UNREAD}:
        return
    worst = (Standing.DENIED, Standing.UNCLEAR, Standing.SILENT)
    case = Restored(next((each for each in worst if each in standings), ""))
    evidence = (*rows, *copies)
    yield seen(
        d.weigh(Severity.LOW) if case == Restored.DENIED else Severity.NOTE,
        about=d.service,
        fix=evidence[0],
        evidence=evidence,
        part="restore",
        case=case,
    )


def _stored_by_us(d: EngagementDossier) -> bool:
    """Whether data is stored with ourselves alone, as the places on record say: its copies are ours to make."""
    stores = [row for row in d.stated(DataLocation) if row.kind == LocationKind.STORAGE]
    return bool(stores) and all(row.operated_by == Operator.CUSTOMER for row in stores)
