"""Rules about the end of an engagement: deletion or return, whose choice, and its confirmation."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EndedDossier, EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ClauseItem, Met
from suppliers.values import (
    Claim,
    Commitment,
    Disposal,
    RetentionEvent,
    RetentionTerm,
    Standing,
    Topic,
)

AT_THE_END = {"EU": "GDPR Art. 28(3)(g)", "UK": "UK GDPR Art. 28(3)(g)"}


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
