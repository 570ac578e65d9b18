"""Rules about how long data is kept, and when the last copy is gone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.chains import SAID, Contradiction, Span, span_of, without_rotation
from registry.chains.span import DAY
from registry.rules.dossiers import ActivityDossier, EndedDossier, EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ActivityData, ClauseItem, Met, RecordItem
from suppliers.values import (
    BackupKind,
    BackupTerm,
    Claim,
    Commitment,
    Conflict,
    DataLocation,
    Disposal,
    LocationKind,
    Operator,
    Period,
    RetentionEvent,
    RetentionTerm,
    Standing,
    Topic,
)

AT_THE_END = {"EU": "GDPR Art. 28(3)(g)", "UK": "UK GDPR Art. 28(3)(g)"}
NO_LONGER = {"EU": "GDPR Art. 5(1)(e)", "UK": "UK GDPR Art. 5(1)(e)"}


@rule(
    "RET-01",
    EngagementDossier,
    _("Deletion or return at the end of the contract is agreed, or at least stated."),
    message={
        "": _(
            "No agreement and no statement on record says that the data in “%(service)s” is deleted or returned when "
            "the contract with %(supplier)s ends."
        ),
        "unclear": _(
            "%(supplier)s does not say clearly that the data in “%(service)s” is deleted or returned when the contract "
            "ends, and no agreement on record says it."
        ),
        "denied": _(
            "%(supplier)s says that the data in “%(service)s” is not deleted or returned when the contract ends, and "
            "no agreement on record says otherwise."
        ),
    },
    mend=_("Agree on deletion or return, and record it with the agreement"),
    basis=Basis.LAW,
    citations=AT_THE_END,
)
def end_is_settled(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or _end_agreed(d):
        return
    rows = _of_the_end(d)
    standings = {row.standing for row in rows}
    if Standing.STATED in standings or standings == {Standing.UNREAD}:
        return
    case = next((each.value for each in (Standing.DENIED, Standing.UNCLEAR) if each in standings), "")
    yield Seen(d.weigh(Severity.MEDIUM), (), (*rows, d.service), about="end", case=case)


@rule(
    "RET-02",
    EngagementDossier,
    _("When the last copy is gone has a bound along the whole chain."),
    message={
        "": _(
            "The last copy of the data in “%(service)s” has no bound after the contract ends: no time for deletion at "
            "%(parties)s is on record."
        ),
        "known": _(
            "The last copy of the data in “%(service)s” has no bound after the contract ends: no time for deletion at "
            "%(parties)s is on record, and the figures that there are come to %(known)s."
        ),
    },
    mend=_("Ask when the parties below delete what they hold, and record it as a retention term of their service"),
    basis=Basis.GUIDANCE,
    citations=AT_THE_END,
)
def last_copy_is_bounded(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    # What the supplier itself leaves open is the matter of RET-01, RET-06 and RET-07.
    endless = [each for each in d.after_the_end.parties if not (each.kept.deletion + each.kept.tail).bounded]
    if not endless:
        return
    known = replace(d.after_the_end.at_least, unknown=0)
    figures = ("parties", tuple(each.party for each in endless)), ("known", known)
    rows = (*(each.path[-1] for each in endless), d.service)
    yield Seen(d.weigh(Severity.LOW), figures, rows, about="chain", case="known" if known.known else "")


@rule(
    "RET-03",
    EngagementDossier,
    _("A period promised in a record covers deletion in the service and the time of its backups."),
    message=_(
        "The record of “%(activity)s” gives %(kept)s for %(data)s; what is erased in “%(service)s” is in no copy "
        "any more only after %(copies)s."
    ),
    mend=_("Give the record a period, or criteria, that include the supplier's copies"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 5(1)(e), 30(1)(f)", "UK": "UK GDPR Art. 5(1)(e), 30(1)(f)"},
)
def record_covers_copies(d: EngagementDossier) -> Iterator[Seen]:
    copies = replace(d.after_erasure.at_least, unknown=0) if d.processing else Span()
    if not copies.known:
        return
    for activity in d.activities:
        short: dict[Period, list[ActivityData]] = {}
        for row in d.lens.where(ActivityData, "activity_id", activity.id):
            if row.kept and copies.exceeds(span_of(row.kept)) and not _names(row.criteria, copies):
                short.setdefault(row.kept, []).append(row)
        for kept, rows in short.items():
            data = tuple(each for each in d.data if each.id in {row.category_id for row in rows})
            figures = ("activity", activity), ("kept", kept), ("data", data), ("copies", copies)
            about = f"{kept.number} {kept.unit}"
            yield Seen(d.weigh(Severity.LOW), figures, (*rows, d.service, activity), about=about)


@rule(
    "RET-04",
    EngagementDossier,
    _("Stated periods do not contradict each other."),
    message={
        "copies": _(
            "%(supplier)s keeps backups of “%(service)s” for %(first)s, and says that copies are gone after %(second)s."
        ),
        "backups": _("%(supplier)s gives two times for the same copies of “%(service)s”: %(first)s and %(second)s."),
        "terms": _(
            "%(supplier)s gives two times for the deletion of the same data in “%(service)s”: %(first)s and %(second)s."
        ),
    },
    mend=_("Ask which of the two holds, end the other claim, or record the conflict with its resolution"),
    basis=Basis.RECORD,
    citations=NO_LONGER,
)
def periods_agree(d: EngagementDossier) -> Iterator[Seen]:
    for found in d.contradictions if d.processing else ():
        if not _resolved(d, found):
            first, second = found.times
            rows = found.first, found.second
            yield Seen(Severity.LOW, (("first", first), ("second", second)), rows, about=found.about, case=found.about)


@rule(
    "RET-05",
    ActivityDossier,
    _("Every category of data in a record has a period, or criteria, for its erasure."),
    message=_("The record of “%(activity)s” gives neither a period nor criteria for the erasure of %(data)s."),
    mend=_("Give each category of data of the activity a period or criteria"),
    basis=Basis.LAW,
    citations={"EU": "GDPR Art. 30(1)(f)", "UK": "UK GDPR Art. 30(1)(f)"},
)
def data_has_limits(d: ActivityDossier) -> Iterator[Seen]:
    # "Where possible", says the law: a step less grave than what it asks without condition.
    endless = [(row, category) for row, category in d.data if row.kept is None and not row.criteria.strip()]
    if not endless or RecordItem.LIMITS in d.none:
        return
    figures = ("data", tuple(category for _row, category in endless))
    yield Seen(d.weigh(Severity.LOW), (figures,), (*(row for row, _c in endless), d.activity), about="limits")


class Ours(StrEnum):
    """What the customer should have in hand at the end of a contract."""

    CHOICE = "choice"
    TIME = "time"
    PROOF = "proof"

    @property
    def label(self) -> Promise:
        """The words shown."""
        return _OURS[self]


_OURS = {
    Ours.CHOICE: _("a choice between return and deletion"),
    Ours.TIME: _("a time for deletion"),
    Ours.PROOF: _("a written confirmation"),
}


@rule(
    "RET-06",
    EngagementDossier,
    _("The choice between return and deletion, a time for it and a confirmation in writing are ours."),
    message=_("What is agreed or stated for the end of “%(service)s” leaves out %(missing)s."),
    mend=_("Agree on it, and record it with the agreement or as the supplier's retention term"),
    basis=Basis.LAW,
    citations={
        "EU": "GDPR Art. 28(3)(g); EDPB Guidelines 07/2020",
        "UK": "UK GDPR Art. 28(3)(g); EDPB Guidelines 07/2020 (persuasive)",
    },
)
def end_is_ours(d: EngagementDossier) -> Iterator[Seen]:
    rows = _of_the_end(d)
    # Where nothing is said of the end at all, RET-01 says so.
    if not d.processing or not (_end_agreed(d) or any(row.standing == Standing.STATED for row in rows)):
        return
    has = {
        Ours.CHOICE: _may_choose(d, rows),
        Ours.TIME: d.after_the_end.kept.deletion.bounded,
        Ours.PROOF: _is_confirmed(d, rows),
    }
    missing = tuple(each for each in Ours if not has[each])
    if missing:
        mended = (*d.agreements[-1:], *(row for row in rows if row.standing == Standing.STATED))
        yield Seen(d.weigh(Severity.LOW), (("missing", missing),), (*mended, d.service), about="ours")


@rule(
    "RET-07",
    EngagementDossier,
    _("Every kind of copy has a time after which it is gone."),
    message={
        "": _("%(supplier)s gives no time for which it keeps these copies of “%(service)s”: %(copies)s."),
        "none": _(
            "Nothing on record says which copies of the data in “%(service)s” are made, and how long they are kept."
        ),
    },
    mend=_("Ask how long each kind of copy is kept, and record it with the backups"),
    basis=Basis.GUIDANCE,
    citations=NO_LONGER,
)
def copies_have_rotation(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing or any(row.rotation and not row.component_id for row in d.stated(RetentionTerm)):
        return
    rows = d.claims(BackupTerm)
    said = [row for row in rows if row.standing in SAID]
    if not said and all(row.standing == Standing.SILENT for row in rows) and not _stored_by_us(d):
        yield Seen(d.weigh(Severity.LOW), (), (*rows, d.service), about="copies", case="none")
    endless = without_rotation(said)
    if endless:
        kinds = tuple(dict.fromkeys(BackupKind(row.kind) for row in endless))
        yield Seen(d.weigh(Severity.LOW), (("copies", kinds),), (*endless, d.service), about="rotation")


@rule(
    "RET-08",
    EngagementDossier,
    _("Erasures are applied again after a restore."),
    message={
        "": _(
            "Nothing on record says that what was erased in “%(service)s” is erased again when %(supplier)s restores "
            "an older copy."
        ),
        "silent": _(
            "%(supplier)s does not say that what was erased in “%(service)s” is erased again when it restores an older "
            "copy."
        ),
        "unclear": _(
            "%(supplier)s does not say clearly that what was erased in “%(service)s” is erased again when it restores "
            "an older copy."
        ),
        "denied": _(
            "%(supplier)s says that what was erased in “%(service)s” is not erased again when it restores an older "
            "copy."
        ),
    },
    mend=_("Ask for it, or keep a list of erasures to apply again, and accept the finding with that as the reason"),
    basis=Basis.GUIDANCE,
    citations={"EU": "GDPR Art. 17, 28(3)(g)", "UK": "UK GDPR Art. 17, 28(3)(g)"},
)
def erasures_outlive_a_restore(d: EngagementDossier) -> Iterator[Seen]:
    copies, rows = d.said(BackupTerm), d.commitments(Topic.RESTORE)
    standings = {row.standing for row in rows}
    # What is not yet read is EVD-10's to say.
    if not d.processing or not copies or Standing.STATED in standings or standings == {Standing.UNREAD}:
        return
    worst = (Standing.DENIED, Standing.UNCLEAR, Standing.SILENT)
    case = next((each.value for each in worst if each in standings), "")
    severity = d.weigh(Severity.LOW) if case == Standing.DENIED else Severity.NOTE
    yield Seen(severity, (), (*rows, *copies, d.service), about="restore", case=case)


@rule(
    "RET-09",
    EndedDossier,
    _("After an engagement has ended, deletion is confirmed by its due day, by every party."),
    message={
        "due": _(
            "“%(service)s” ended on %(ended)s and the last copy was due to be gone by %(due)s; no confirmation of "
            "deletion at %(parties)s is on record."
        ),
        "open": _(
            "“%(service)s” ended on %(ended)s; the figures on record, which are not complete, run to %(due)s, and no "
            "confirmation of deletion at %(parties)s is on record."
        ),
        "none": _(
            "“%(service)s” ended on %(ended)s; neither a time for deletion nor a confirmation of it at %(parties)s is "
            "on record."
        ),
    },
    mend=_("Get the confirmation of each party named, and record it with the engagement"),
    basis=Basis.LAW,
    citations=AT_THE_END,
)
def deletion_is_confirmed(d: EndedDossier) -> Iterator[Seen]:
    if not d.last_day.processing or not d.unconfirmed:
        return
    copy = d.last_day.after_the_end
    due = replace(copy.bound, unknown=0).after(d.ended) if copy.bound.known else None
    if due and due >= d.lens.on:
        return
    case = "none" if due is None else "due" if copy.bound.bounded else "open"
    figures = ("ended", d.ended), ("due", due), ("parties", d.unconfirmed)
    yield Seen(d.weigh(Severity.MEDIUM), figures, (d.engagement,), case=case)


def _end_agreed(d: EngagementDossier) -> bool:
    """Whether an agreement in force speaks of the end; what a review found missing there is CON-03's to say."""
    review = d.reviews.get(ClauseItem.G)
    if review and review.outcome != Met.NOT_REVIEWED:
        return True
    return any(row.deletion or row.disposal not in {"", Disposal.UNKNOWN} for row in d.agreements)


def _of_the_end(d: EngagementDossier) -> list[RetentionTerm | Commitment]:
    """What the supplier says of the end of the contract, whatever its standing; what it says of copies alone apart."""
    terms = [row for row in d.claims(RetentionTerm) if row.event == RetentionEvent.CONTRACT_END]
    said = (row for row in d.claims(Commitment) if row.topic in {Topic.DELETION, Topic.RETURN})
    return [*terms, *said]


def _may_choose(d: EngagementDossier, rows: Iterable[Claim]) -> bool:
    """Whether return is there beside deletion: as a choice, or because data can be fetched before it is deleted."""
    review = d.reviews.get(ClauseItem.G)
    if review and review.outcome == Met.MET:
        return True
    if any(row.disposal == Disposal.CHOICE or row.retrieval for row in d.agreements):
        return True
    stated = [row for row in rows if row.standing == Standing.STATED]
    if any(isinstance(row, RetentionTerm) and (row.disposal == Disposal.CHOICE or row.retrieval) for row in stated):
        return True
    return any(row.standing in {Standing.STATED, Standing.UNREAD} for row in d.commitments(Topic.RETURN))


def _is_confirmed(d: EngagementDossier, rows: Iterable[Claim]) -> bool:
    """Whether the supplier says that it confirms deletion; what is not yet read is no silence."""
    stated = [row for row in rows if isinstance(row, RetentionTerm) and row.standing == Standing.STATED]
    standings = {*(row.confirmation for row in stated), *(row.standing for row in d.commitments(Topic.DELETION_PROOF))}
    return Standing.STATED in standings or standings == {Standing.UNREAD}


def _stored_by_us(d: EngagementDossier) -> bool:
    """Whether data is stored with ourselves alone, as the places on record say: its copies are ours to make."""
    stores = [row for row in d.stated(DataLocation) if row.kind == LocationKind.STORAGE]
    return bool(stores) and all(row.operated_by == Operator.CUSTOMER for row in stores)


def _resolved(d: EngagementDossier, found: Contradiction) -> bool:
    """Whether somebody has resolved the conflict between the two claims."""
    return any(
        not row.open(d.lens.on) and {(row.first_kind, row.first_id), (row.second_kind, row.second_id)} == found.sides
        for each in (found.first, found.second)
        for row in d.lens.where(Conflict, "first_id", each.id)
    )


def _names(criteria: str, copies: Span) -> bool:
    """Whether criteria in words name the time of the copies by its figure, so that the record already says it."""
    figures = {copies.minutes // DAY, copies.months} - {0}
    return any(int(number) in figures for number in re.findall(r"\d{1,4}", criteria))
