"""What records, pages and findings of the demo say of one thing agrees: recipients, countries, “none”, gaps, terms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import pytest
from django.utils.html import strip_tags

from registry.findings.finding import Finding, findings
from registry.models import User
from registry.reading.lens import lens_now
from registry.records.items import Part, Record, RecordTable, Section
from registry.records.record import RECORDS
from suppliers.values import Row, Supplier
from tests.demo.organisations import ORGANISATIONS, TODAY, lens

pytestmark = pytest.mark.django_db
UNKNOWN, NONE = "not on record", "None, confirmed"
# What an answer must be about to contradict a finding of each rule.
ABOUT = {"RET-01": "end of the contract", "BRE-01": ""}
TERMS = ("Breach notice", "Backups", "Retention")


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A record of an organisation, and the findings of the same day on that organisation."""

    slug: str
    record: Record
    findings: tuple[Finding, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its activities or clients."""
        return *self.record.main.parts, *self.record.apart.parts

    def of_service(self, finding: Finding) -> Section | None:
        """The terms of the service that a finding is about. None where this record does not have it."""
        anchor = finding.dossier.replace(":", "-")
        return next((part.sections[0] for part in self.record.services.parts if part.anchor == anchor), None)


@pytest.fixture(scope="module", params=[(slug, kind) for slug in ORGANISATIONS for kind in RECORDS], ids="-".join)
def printed(request, records):
    slug, kind = request.param
    seen = lens()
    organisation = next(each for each in seen.organisations if each.slug == slug)
    found = tuple(findings(lens_now([organisation.id], TODAY)))
    return Printed(slug=slug, record=RECORDS[kind](seen, organisation), findings=found)


def table(section: Section | None, kind: str) -> RecordTable | None:
    tables = () if section is None else section.tables
    return next((each for each in tables if each.kind == kind), None)


def rows_of(section: Section | None, kind: str) -> list[list[str]]:
    found = table(section, kind)
    return [] if found is None else [[" ".join(map(str, cell)) for cell in row.cells] for row in found.rows]


def recipients(part: Part) -> dict[str, set[str]]:
    """The countries of each recipient that a part names, by its name."""
    found: dict[str, set[str]] = {}
    for section in part.sections:
        for name, _category, country, *_way in rows_of(section, "recipients"):
            found.setdefault(name, set()).add(country)
    return found


def sent(part: Part) -> Iterator[tuple[str, str, Row | None]]:
    """The destination and the recipient of each line under transfers, with the record that the recipient is."""
    for section in part.sections:
        if found := table(section, "transfers"):
            for row in found.rows:
                yield str(row.cells[0][0]), str(row.cells[1][0]), row.cells[1][0].row


def test_every_recipient_of_a_transfer_is_among_the_recipients(printed):
    for part in printed.parts:
        for _to, recipient, row in sent(part):
            if isinstance(row, Supplier):
                assert row.legal_name in recipients(part), f"{part.heading}: {recipient}"


def test_a_party_has_the_country_to_which_its_data_goes(printed):
    for part in printed.parts:
        for to, recipient, row in sent(part):
            if isinstance(row, Supplier) and recipient.startswith(row.legal_name) and row.legal_name != to:
                place = UNKNOWN if UNKNOWN in to else to
                countries = recipients(part).get(row.legal_name, set())
                assert place in countries, f"{part.heading}: {recipient} {to}, {countries}"


def test_no_country_is_missed_that_the_record_gives(printed):
    for finding in printed.findings:
        for party in finding.seen.figures.get("parties", ()) if finding.code == "TRA-10" else ():
            for part in printed.parts:
                given = recipients(part).get(party.legal_name, {UNKNOWN})
                assert given == {UNKNOWN}, f"{finding.message} {part.heading}: {given}"


def test_a_confirmed_none_stands_alone_or_is_called_contradicted(printed):
    for part in printed.parts:
        for section in part.sections:
            none = any(str(answer).startswith(NONE) for item in section.statements for answer in item.answers)
            assert not (none and section.tables), f"{part.heading}: {section.title}"
            assert not (none and len(section.statements) > 1), f"{part.heading}: {section.title}"


def places(printed: Printed, finding: Finding) -> Iterator[tuple[str, ...]]:
    """The use, country and place of each place of a service that its supplier does not deny."""
    for use, country, place, operator, source in rows_of(printed.of_service(finding), "places"):
        if "denied" not in source:
            yield use, country, place, operator


def test_no_place_is_missed_that_the_record_gives(printed):
    for finding in printed.findings:
        kinds = [str(kind.label) for kind in finding.seen.figures.get("places", ())]
        for use, country, place, operator in places(printed, finding):
            if finding.code == "SUB-09" and use in kinds:
                assert (country, operator) == (UNKNOWN, UNKNOWN), f"{finding.message} {use}: {country}, {place}"


def test_a_country_that_is_missed_for_a_place_is_missing_in_the_record(printed):
    for finding in printed.findings:
        if finding.code == "TRA-04" and printed.of_service(finding):
            missing = {use for use, country, *_rest in places(printed, finding) if country == UNKNOWN}
            kinds = {str(kind.label) for kind in finding.seen.figures["places"]} - {"remote access"}
            assert kinds <= missing, finding.message


def answers_of(section: Section | None, label: str) -> list[str]:
    """The answers of a labelled item, none where there is no such item or it is not answered."""
    labelled = () if section is None else section.labelled
    answers = [answer for each in labelled if each.label == label for answer in each.answers]
    return [str(answer) for answer in answers if not answer.text.missing]


def test_no_detail_is_missed_that_the_record_gives(printed):
    for finding in printed.findings:
        service = printed.of_service(finding)
        if finding.code == "SUB-01" and finding.case == "supplier":
            missing = [str(each.value) for each in finding.seen.figures["missing"]]
            assert not ("address" in missing and answers_of(service, "Address")), finding.message
            assert not ("contact" in missing and answers_of(service, "Contact")), finding.message
        if finding.code == "ACT-18":
            assert not answers_of(printed.record.keeper, "Receives complaints of data subjects"), finding.message
        if finding.code in {"RET-01", "BRE-01"} and "not on record" in finding.message:
            label = {"RET-01": "Retention", "BRE-01": "Breach notice"}[finding.code]
            answers = [each for each in answers_of(service, label) if ABOUT[finding.code] in each]
            assert all(", not stated (" in each for each in answers), f"{finding.message} {answers}"


def test_an_authorisation_that_is_missed_is_missing_in_the_record(printed):
    for finding in printed.findings:
        for part in printed.parts if finding.code == "SUB-12" else ():
            rows = rows_of(part.sections[2], "recipients") if part.anchor == finding.dossier.replace(":", "-") else []
            authorised = [
                last for name, *_rest, last in rows if finding.supplier and name == finding.supplier.legal_name
            ]
            assert all(UNKNOWN in each for each in authorised), f"{finding.message} {authorised}"


def text_of(page) -> str:
    return " ".join(unescape(strip_tags(page.content.decode())).split())


def test_the_page_of_an_engagement_states_the_terms_of_the_record(printed, client):
    client.force_login(User.objects.get(username="dpo"))
    for part in printed.record.services.parts:
        path = f"/org/{printed.slug}/on/{TODAY}/engagements/{part.anchor.removeprefix('engagement-')}/"
        page, section = text_of(client.get(path)), part.sections[0]
        (words,) = re.findall(r"Breach notice ((?:(?!Breach notice).)+?) from the supplier", page)
        terms = [*answers_of(section, "Agreement"), *answers_of(section, "Breach notice")]
        if any("within" in each for each in terms):
            assert any(f"within {words} " in each for each in terms), f"{part.heading}: {words}, {terms}"
        else:
            assert not re.search(r"\d", words), f"{part.heading}: {words}"


def test_the_page_of_a_supplier_states_the_terms_of_the_record(printed, client):
    client.force_login(User.objects.get(username="dpo"))
    for part in printed.record.services.parts:
        provider = part.sections[0].items[0].values[0].row
        page = text_of(client.get(f"/org/{printed.slug}/on/{TODAY}/suppliers/{provider.id}/?open=all"))
        for each in part.sections[0].labelled:
            for value in each.values if each.label in TERMS else ():
                words = str(value.text).partition("; ")[0]
                assert words in page, f"{part.heading}: {words}"
