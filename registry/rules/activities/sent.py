"""Rules about the data that goes to a supplier, that the supplier generates, or that it passes on."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import ACTIVITY_DATA, ACTIVITY_RECIPIENTS, answer
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ActivityRecipient, ProcessingActivity
from suppliers.values import (
    DataCategory,
    DataHandled,
    Declaration,
    DeclarationKind,
    OnwardTransfer,
    Origin,
    Standing,
    Supplier,
)


class Unexpected(Cases):
    """How a supplier excludes data that goes to it."""

    DATA = (
        "data",
        _(
            "“%(service)s” is used with %(data)s for %(activities)s. %(supplier)s states that it does not handle such "
            "data."
        ),
    )
    SPECIAL = (
        "special",
        _("“%(service)s” is used with %(data)s for %(activities)s. %(supplier)s excludes special categories of data."),
    )
    UNLIKELY = (
        "unlikely",
        _(
            "“%(service)s” is used with %(data)s for %(activities)s. %(supplier)s does not expect special categories "
            "of data."
        ),
    )


@rule(
    "ACT-07",
    EngagementDossier,
    _("No activity sends data that the supplier excludes or does not expect."),
    message=Unexpected,
    fix=_("Keep the data out of the service, or agree with the supplier that it handles the data"),
    target=ACTIVITY_DATA,
)
def data_sent_is_expected(d: EngagementDossier) -> Iterator[Seen]:
    denied = set()
    for row in d.claims(DataHandled):
        if row.standing == Standing.DENIED and row.category_id:
            denied.add(row.category_id)
            yield from _denied(d, row)
    special = tuple(category for category in d.data if category.special and category.id not in denied)
    if special:
        yield from _excluded(d, special)


def _denied(d: EngagementDossier, row: DataHandled) -> Iterator[Seen]:
    """Data that goes to the supplier although a source denies that the supplier handles it."""
    data = tuple(category for category in d.data if category.id == row.category_id)
    if data:
        activities = _holding(d, data)
        yield seen(
            about=row,
            fix=activities[0],
            case=Unexpected.DATA,
            activities=activities,
            data=data,
        )


def _excluded(d: EngagementDossier, special: tuple[DataCategory, ...]) -> Iterator[Seen]:
    """Special categories that go to the supplier although it declares that it expects none."""
    for declared in d.asserted(Declaration):
        if declared.kind != DeclarationKind.NO_SPECIAL:
            continue
        case = Unexpected.UNLIKELY
        if declared.standing == Standing.STATED:
            case = Unexpected.SPECIAL
        activities = _holding(d, special)
        yield seen(
            about=declared,
            fix=activities[0],
            case=case,
            activities=activities,
            data=special,
        )


def _holding(d: EngagementDossier, data: tuple[DataCategory, ...]) -> tuple[ProcessingActivity, ...]:
    """The activities that process the data."""
    keys = {category.id for category in data}
    found: dict[ProcessingActivity, None] = {}
    for activity in d.activities:
        for row in d.data_of(activity):
            if row.category_id in keys:
                found[activity] = None
    return tuple(found)


class Generated(Cases):
    """How clearly a supplier states that it generates data."""

    STATED = (
        "",
        _("%(supplier)s generates data in “%(service)s” that no activity using the service lists: %(data)s."),
    )
    UNCLEAR = (
        "unclear",
        _("%(supplier)s may generate data in “%(service)s” that no activity using the service lists: %(data)s."),
    )


@rule(
    "ACT-10",
    EngagementDossier,
    _("All data that the supplier generates itself is on record."),
    when="activities",
    message=Generated,
    fix=_("Enter the data with an activity that uses the service, or ask the supplier which data it keeps"),
    target=ACTIVITY_DATA,
    targets={Generated.UNCLEAR: answer(DataHandled)},
)
def generated_data_is_recorded(d: EngagementDossier) -> Iterator[Seen]:
    stated = _generated(d, Standing.STATED)
    unclear = tuple(category for category in _generated(d, Standing.UNCLEAR) if category not in stated)
    if stated:
        yield seen(about=d.service, fix=d.activities[0], case=Generated.STATED, data=stated)
    if unclear:
        yield seen(about=d.service, part="unclear", case=Generated.UNCLEAR, data=unclear)


def _generated(d: EngagementDossier, standing: Standing) -> tuple[DataCategory, ...]:
    """The categories of data that the supplier generates and no activity lists, each once."""
    found: dict[DataCategory, None] = {}
    for row in d.claims(DataHandled):
        category = d.lens.get(DataCategory, row.category_id)
        if row.standing == standing and row.origin == Origin.SUPPLIER and category and category not in d.data:
            found[category] = None
    return tuple(found)


class UnnamedRecipient(Cases):
    """Which recipient is not named."""

    ONWARD = (
        "onward",
        _("“%(service)s” passes data on to %(party)s. No activity that uses the service names it as a recipient."),
    )
    UNNAMED = (
        "unnamed",
        _("“%(activity)s” passes data through %(supplier)s to a recipient that is not named: %(category)s."),
    )


@rule(
    "ACT-11",
    EngagementDossier,
    _("Every recipient to which a supplier passes data on our instruction is named."),
    when="activities",
    message=UnnamedRecipient,
    fix=_("Name the recipient with the activity, and the supplier through which it receives the data"),
    target=ACTIVITY_RECIPIENTS,
)
def recipients_are_named(d: EngagementDossier) -> Iterator[Seen]:
    names = set()
    for activity in d.activities:
        for row in d.lens.current(ActivityRecipient, "activity_id", activity.id):
            names.add(row.name.casefold())
            yield from _unnamed(d, activity, row)
    for party in _onward(d):
        if names.isdisjoint({party.legal_name.casefold(), party.full_name.casefold()}):
            yield seen(
                about=party,
                fix=d.activities[0],
                case=UnnamedRecipient.ONWARD,
                party=party,
            )


def _unnamed(d: EngagementDossier, activity: ProcessingActivity, row: ActivityRecipient) -> Iterator[Seen]:
    """A recipient through the supplier that has no name on record."""
    if row.through_id == d.supplier.id and not row.name:
        yield seen(
            about=row,
            fix=activity,
            case=UnnamedRecipient.UNNAMED,
            activity=activity,
            category=row.category,
        )


def _onward(d: EngagementDossier) -> Iterator[Supplier]:
    """The parties to which the service passes data on and that no link of the chain names."""
    # The record prints a party of the chain beside its supplier.
    recorded = {d.supplier.id, *(link.party.id for link in d.links)}
    importers = {row.importer_id for row in d.asserted(OnwardTransfer) if row.importer_id}
    for key in sorted(importers - recorded):
        party = d.lens.get(Supplier, key)
        if party:
            yield party
