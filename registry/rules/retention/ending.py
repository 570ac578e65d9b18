"""Rules about the end of an engagement: deletion or return, whose choice, and its confirmation."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EndedDossier, EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ClauseItem, Met
from suppliers.values import Claim, Commitment, Disposal, RetentionEvent, RetentionTerm, Standing, Topic

AT_THE_END = {"EU": "GDPR Art. 28(3)(g)", "UK": "UK GDPR Art. 28(3)(g)"}


class NoEnd(Cases):
    """What is on record of the end where deletion or return is neither agreed nor stated."""

    NOTHING = (
        "",
        _(
            "No agreement and no statement on record says that the data in “%(service)s” is deleted or returned when "
            "the contract with %(supplier)s ends."
        ),
    )
    UNCLEAR = (
        "unclear",
        _(
            "%(supplier)s does not say clearly that the data in “%(service)s” is deleted or returned when the contract "
            "ends, and no agreement on record says it."
        ),
    )
    DENIED = (
        "denied",
        _(
            "%(supplier)s says that the data in “%(service)s” is not deleted or returned when the contract ends, and "
            "no agreement on record says otherwise."
        ),
    )


@rule(
    "RET-01",
    EngagementDossier,
    _("Deletion or return at the end of the contract is agreed, or at least stated."),
    when="processing",
    message=NoEnd,
    fix=_("Agree on deletion or return, and record it with the agreement"),
    basis=Basis.LAW,
    citations=AT_THE_END,
)
def end_is_settled(d: EngagementDossier) -> Iterator[Seen]:
    if _end_agreed(d):
        return
    rows = _of_the_end(d)
    standings = {row.standing for row in rows}
    if Standing.STATED in standings or standings == {Standing.UNREAD}:
        return
    yield seen(
        d.weigh(Severity.MEDIUM),
        about=d.service,
        fix=next(iter(rows), None),
        evidence=rows,
        part="end",
        case=NoEnd(next((each for each in (Standing.DENIED, Standing.UNCLEAR) if each in standings), "")),
    )


class Ours(TextChoices):
    """What the customer should have in hand at the end of a contract."""

    CHOICE = "choice", _("a choice between return and deletion")
    TIME = "time", _("a time for deletion")
    PROOF = "proof", _("a written confirmation")


@rule(
    "RET-06",
    EngagementDossier,
    _("The choice between return and deletion, a time for it and a confirmation in writing are ours."),
    when="processing",
    message=_("What is agreed or stated for the end of “%(service)s” leaves out %(missing)s."),
    fix=_("Agree on it, and record it with the agreement or as the supplier's retention term"),
    basis=Basis.LAW,
    citations={
        "EU": "GDPR Art. 28(3)(g); EDPB Guidelines 07/2020",
        "UK": "UK GDPR Art. 28(3)(g); EDPB Guidelines 07/2020 (persuasive)",
    },
)
def choices_at_the_end_are_ours(d: EngagementDossier) -> Iterator[Seen]:
    stated = tuple(row for row in _of_the_end(d) if row.standing == Standing.STATED)
    # Where nothing is said of the end at all, RET-01 says so.
    if not (_end_agreed(d) or stated):
        return
    has = {
        Ours.CHOICE: _may_choose(d, stated),
        Ours.TIME: d.after_the_end.kept.deletion.bounded,
        Ours.PROOF: _is_confirmed(d, stated),
    }
    missing = tuple(each for each in Ours if not has[each])
    if missing:
        evidence = (*d.agreements[-1:], *stated)
        yield seen(
            d.weigh(Severity.LOW),
            about=d.service,
            fix=evidence[0],
            evidence=evidence,
            part="ours",
            missing=missing,
        )


class Unconfirmed(Cases):
    """What is on record of the day on which the last copy was due to be gone, where its deletion is not confirmed."""

    DUE = (
        "due",
        _(
            "“%(service)s” ended on %(ended)s and the last copy was due to be gone by %(due)s; no confirmation of "
            "deletion at %(parties)s is on record."
        ),
    )
    OPEN = (
        "open",
        _(
            "“%(service)s” ended on %(ended)s; the figures on record, which are not complete, run to %(due)s, and no "
            "confirmation of deletion at %(parties)s is on record."
        ),
    )
    NO_TIME = (
        "none",
        _(
            "“%(service)s” ended on %(ended)s; neither a time for deletion nor a confirmation of it at %(parties)s is "
            "on record."
        ),
    )


@rule(
    "RET-09",
    EndedDossier,
    _("After an engagement has ended, deletion is confirmed by its due day, by every party."),
    message=Unconfirmed,
    fix=_("Get the confirmation of each party named, and record it with the engagement"),
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
    if due is None:
        case = Unconfirmed.NO_TIME
    elif copy.bound.bounded:
        case = Unconfirmed.DUE
    else:
        case = Unconfirmed.OPEN
    yield seen(d.weigh(Severity.MEDIUM), about=d.engagement, case=case, ended=d.ended, due=due, parties=d.unconfirmed)


def _end_agreed(d: EngagementDossier) -> bool:
    """Whether an agreement in force speaks of the end; what a review found missing there is CON-03's to say."""
    review = d.reviews.get(ClauseItem.G)
    if review and review.outcome != Met.NOT_REVIEWED:
        return True
    return any(row.deletion or row.disposal not in {"", Disposal.UNKNOWN} for row in d.agreements)


def _of_the_end(d: EngagementDossier) -> tuple[RetentionTerm | Commitment, ...]:
    """What the supplier says of the end of the contract, whatever its standing; what it says of copies alone apart."""
    terms = (row for row in d.claims(RetentionTerm) if row.event == RetentionEvent.CONTRACT_END)
    said = (row for row in d.claims(Commitment) if row.topic in {Topic.DELETION, Topic.RETURN})
    return (*terms, *said)


def _may_choose(d: EngagementDossier, stated: Iterable[Claim]) -> bool:
    """Whether return is there beside deletion: as a choice, or because data can be fetched before it is deleted."""
    review = d.reviews.get(ClauseItem.G)
    if review and review.outcome == Met.MET:
        return True
    terms = [row for row in stated if isinstance(row, RetentionTerm)]
    if any(row.disposal == Disposal.CHOICE or row.retrieval for row in d.agreements):
        return True
    if any(row.disposal == Disposal.CHOICE or row.retrieval for row in terms):
        return True
    return any(row.standing in {Standing.STATED, Standing.UNREAD} for row in d.commitments(Topic.RETURN))


def _is_confirmed(d: EngagementDossier, stated: Iterable[Claim]) -> bool:
    """Whether the supplier says that it confirms deletion; what is not yet read is no silence."""
    terms = (row for row in stated if isinstance(row, RetentionTerm))
    standings = {*(row.confirmation for row in terms), *(row.standing for row in d.commitments(Topic.DELETION_PROOF))}
    return Standing.STATED in standings or standings == {Standing.UNREAD}
