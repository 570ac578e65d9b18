"""Transfers and recipients on record where a record was confirmed to have none (Articles 30(1)(d), (e), 30(2)(c))."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import entered_name, legs_by_recipient, names_of
from registry.rules.dossiers import ActivityDossier, ClientDossier
from registry.rules.fixes import ACTIVITY_RECIPIENTS, ACTIVITY_TRANSFERS, CLIENT
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.transfers.legs import importer, importers, place
from registry.values import ActivityRecipient, ProcessingActivity, ProcessingForClient, RecordItem
from suppliers.values import Country, Row


class Contradicted(Cases):
    """What the register knows where an activity was confirmed to have no transfers, or no recipients."""

    ABROAD = (
        "",
        _(
            "“%(activity)s” was confirmed to have no transfers. The register shows data that goes to %(importers)s "
            "(%(countries)s)."
        ),
    )
    PLACES = (
        "open place",
        _(
            "“%(activity)s” was confirmed to have no transfers. Data of services that it uses is abroad "
            "(%(countries)s). Whether a separate company holds it there is not on record."
        ),
    )
    UNKNOWN = (
        "unknown country",
        _(
            "“%(activity)s” was confirmed to have no transfers. The country of %(importers)s, to whom data goes, is "
            "not on record."
        ),
    )
    RECIPIENTS = (
        "recipients",
        _("“%(activity)s” was confirmed to have no recipients. The register shows data that goes to %(recipients)s."),
    )


class ClientContradicted(Cases):
    """What the register knows where the processing for a client is recorded as having no transfers."""

    ABROAD = (
        "",
        _(
            "The processing for %(client)s is recorded as having no transfers. The register shows data that goes to "
            "%(importers)s (%(countries)s)."
        ),
    )
    PLACES = (
        "open place",
        _(
            "The processing for %(client)s is recorded as having no transfers. Data of sub-processors' services is "
            "abroad (%(countries)s). Whether a separate company holds it there is not on record."
        ),
    )
    UNKNOWN = (
        "unknown country",
        _(
            "The processing for %(client)s is recorded as having no transfers. The country of %(importers)s, to whom "
            "data goes, is not on record."
        ),
    )


@rule(
    "ACT-13",
    ActivityDossier,
    _("No activity that was confirmed to have no recipients or no transfers has one on record."),
    message=Contradicted,
    fix=_("Withdraw the confirmation, or correct the record of the recipient or transfer"),
    target=ACTIVITY_TRANSFERS,
    targets={Contradicted.RECIPIENTS: ACTIVITY_RECIPIENTS},
)
def none_of_an_activity_holds(d: ActivityDossier) -> Iterator[Seen]:
    if RecordItem.TRANSFERS in d.none:
        yield from _contradiction(d, d.activity, Contradicted)
    recipients = _recipients(d)
    if recipients and RecordItem.RECIPIENTS in d.none:
        case = Contradicted.RECIPIENTS
        yield seen(about=d.activity, part="recipients", case=case, recipients=recipients)


@rule(
    "ACT-14",
    ClientDossier,
    _("No processing for a client that is recorded as having no transfers has one on record."),
    message=ClientContradicted,
    fix=_("Withdraw the answer “none”, or correct the record of the transfer"),
    target=CLIENT,
)
def none_of_a_client_holds(d: ClientDossier) -> Iterator[Seen]:
    if RecordItem.TRANSFERS in d.none or d.processing.says_no_transfers:
        yield from _contradiction(d, d.processing, ClientContradicted)


def _recipients(d: ActivityDossier) -> tuple[Row | str, ...]:
    """The suppliers of services used, the recipients entered, and those of transfers, each once by its names."""
    suppliers = [supplier for _engagement, _service, supplier in d.engagements]
    entered = d.parts(ActivityRecipient)
    found: list[Row | str] = [*suppliers, *entered]
    known = {entered_name(row) for row in entered}.union(*map(names_of, suppliers))
    for leg in legs_by_recipient(d.legs):
        if not leg.step.names & known:
            known |= leg.step.names
            found.append(importer(leg))
    return tuple(dict.fromkeys(found))


def _contradiction(
    d: ActivityDossier | ClientDossier,
    record: ProcessingActivity | ProcessingForClient,
    cases: type[Contradicted] | type[ClientContradicted],
) -> Iterator[Seen]:
    """The gravest of what contradicts the confirmation: transfers abroad, open places, unknown countries."""
    sent = d.sent
    if sent.abroad:
        case, parties = cases.ABROAD, importers(sent.abroad)
        where = tuple(dict.fromkeys(place(d, leg) for leg in sent.abroad))
        yield seen(about=record, part="none", case=case, importers=parties, countries=where)
    elif sent.places:
        codes = sorted({each.country for each in sent.places})
        countries = tuple(d.lens.get_each(Country, codes))
        yield seen(about=record, part="none", case=cases.PLACES, countries=countries)
    elif sent.listed:
        yield seen(about=record, part="none", case=cases.UNKNOWN, importers=importers(sent.listed))
