"""Rules about copies: how long they last after a deletion, and whether a restore undoes erasures."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from registry.chains import PartyCopy, without_rotation
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import PARTY_RETENTION, answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.standings import standings_of, stated_or_unread, worst
from suppliers.values import (
    BackupKind,
    BackupTerm,
    Commitment,
    DataLocation,
    LocationKind,
    Operator,
    RetentionTerm,
    Standing,
    Topic,
)


class NoBound(Cases):
    """Whether any times are on record for the last copy, if parties of the chain have no time for its deletion."""

    UNKNOWN = (
        "",
        _(
            "No time is on record by which the last copy of the data in “%(service)s” at %(parties)s is deleted after "
            "the contract ends."
        ),
    )
    KNOWN = (
        "known",
        _(
            "No time is on record by which the last copy of the data in “%(service)s” at %(parties)s is deleted after "
            "the contract ends. The known times add up to %(known)s."
        ),
    )


@rule(
    "RET-02",
    EngagementDossier,
    _("Every party along the chain has a time by which its last copy is deleted."),
    when="processing",
    message=NoBound,
    fix=_("Ask when the parties in the chain delete the data, and record it as a retention term of their service"),
    target=PARTY_RETENTION,
)
def last_copy_is_bounded(d: EngagementDossier) -> Iterator[Seen]:
    # RET-01, RET-06 and RET-07 cover the supplier's own copies.
    endless = [copy for copy in d.after_the_end.parties if not _is_bounded(copy)]
    if not endless:
        return
    case = NoBound.UNKNOWN
    known_times = replace(d.after_the_end.at_least, unknown=0)
    if known_times.known:
        case = NoBound.KNOWN
    yield seen(
        about=d.service,
        evidence=tuple(copy.path[-1] for copy in endless),
        part="chain",
        case=case,
        parties=tuple(copy.party for copy in endless),
        known=known_times,
    )


def _is_bounded(copy: PartyCopy) -> bool:
    """Whether a party has a time for deletion and for its copies."""
    return (copy.kept.deletion + copy.kept.tail).bounded


class NoTime(Cases):
    """Which copies have no time by which they are deleted."""

    NO_ROTATION = "", _("%(supplier)s does not say how long it keeps these copies of “%(service)s”: %(copies)s.")
    NO_COPIES = (
        "none",
        _("It is not on record which copies of the data in “%(service)s” are made and how long they are kept."),
    )


@rule(
    "RET-07",
    EngagementDossier,
    _("Every kind of copy has a time by which it is deleted."),
    when="processing",
    message=NoTime,
    fix=_("Ask how long each kind of copy is kept, and record it with the backups"),
    target=answer(BackupTerm),
)
def copies_have_rotation(d: EngagementDossier) -> Iterator[Seen]:
    if any(row.rotation and not row.component_id for row in d.stated(RetentionTerm)):
        return
    rows = d.claims(BackupTerm)
    if standings_of(rows) <= {Standing.SILENT} and not _stored_by_us(d):
        yield seen(
            about=d.service,
            evidence=rows,
            part="copies",
            case=NoTime.NO_COPIES,
        )
    endless = tuple(without_rotation(d.asserted(BackupTerm)))
    if endless:
        yield seen(
            about=d.service,
            evidence=endless,
            part="rotation",
            case=NoTime.NO_ROTATION,
            copies=tuple(dict.fromkeys(BackupKind(row.kind) for row in endless)),
        )


def _stored_by_us(d: EngagementDossier) -> bool:
    """Whether all storage on record is our own, so that the copies are ours to make."""
    operators = {row.operated_by for row in d.stated(DataLocation) if row.kind == LocationKind.STORAGE}
    return operators == {Operator.CUSTOMER}


class Restored(Cases):
    """The statements about erasures after a restore."""

    NOTHING = (
        "",
        _(
            "It is not on record that data erased in “%(service)s” is erased again when %(supplier)s restores an older "
            "copy."
        ),
    )
    SILENT = (
        "silent",
        _(
            "%(supplier)s does not say that data erased in “%(service)s” is erased again when it restores an older "
            "copy."
        ),
    )
    UNCLEAR = (
        "unclear",
        _(
            "It is unclear whether data erased in “%(service)s” is erased again when %(supplier)s restores an older "
            "copy."
        ),
    )
    DENIED = (
        "denied",
        _("%(supplier)s states that data erased in “%(service)s” is not erased again when it restores an older copy."),
    )


@rule(
    "RET-08",
    EngagementDossier,
    _("Every erasure is applied again after a restore."),
    when="processing",
    message=Restored,
    fix=_("Ask the supplier to do so, or keep a list of erasures to apply again and accept with that reason"),
    target=answer(Commitment),
)
def erasures_outlive_a_restore(d: EngagementDossier) -> Iterator[Seen]:
    copies, rows = d.asserted(BackupTerm), d.commitments(Topic.RESTORE)
    standings = standings_of(rows)
    # EVD-10 covers statements that are not read yet.
    if not copies or stated_or_unread(standings):
        return
    case = Restored(worst(standings, (Standing.DENIED, Standing.UNCLEAR, Standing.SILENT)))
    evidence = (*rows, *copies)
    yield seen(about=d.service, evidence=evidence, part="restore", case=case)
