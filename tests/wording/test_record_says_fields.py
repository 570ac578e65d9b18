"""The record of Article 30 says a field as pages, histories and findings say it: every field that it prints."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from registry.reading.kinds import model_of
from registry.reading.lens import Lens
from registry.reading.register import Register
from registry.records.internal import COLUMNS
from registry.values import Organisation
from registry.wording.names import getter, refer_in
from suppliers.values import Row, Supplier
from suppliers.wording.fields import ShownField, field_in_words, shown_fields
from tests.registry.records.test_every_column import HELD, before, others, register, texts
from tests.registry.world import TODAY

# Each field of each printed row is altered in turn.
pytestmark = pytest.mark.slow
# What decides whether a record prints a row at all, and is not printed itself.
PERIODS = {"starts", "ends"}
OWNERS = {
    "activity_id",
    "engagement_id",
    "organisation_id",
    "option_id",
    "party_service_id",
    "involvement_id",
    "processing_id",
}
# What a record says in a sentence of its own, with the reason.
SENTENCES = {
    ("Contact", "supplier_id"): "a contact stands with its supplier",
    ("Involvement", "service_id"): "a party stands with the service",
    ("DataLocation", "service_id"): "a place stands with the service",
    ("BreachTerm", "service_id"): "a term stands with the service",
    ("BackupTerm", "service_id"): "a term stands with the service",
    ("RetentionTerm", "service_id"): "a term stands with the service",
    ("SecurityMeasure", "service_id"): "a measure stands with the service",
    ("OrganisationConfirmedNone", "item"): "“none, confirmed” stands under the heading of the item",
    ("ConfirmedNone", "item"): "“none, confirmed” stands under the heading of the item",
    ("ClientConfirmedNone", "item"): "“none, confirmed” stands under the heading of the item",
    ("ProcessingActivity", "purposes"): "purposes of an earlier release: rows take their place",
    ("ActivityCondition", "policy_followed"): "“followed” or “not followed” stands behind the policy document",
    ("RoleAssessment", "on"): "an assessment of a later day does not count yet; its day is not printed",
    ("TransferBasis", "regime"): "a basis of another law than the organisation's is not printed",
    ("ActivityCondition", "schedule_1_term_id"): "an entry of Schedule 1 is printed with its paragraph",
}
# What decides whether data goes somewhere, or what that is based on: a record prints the verdict.
DECIDING = {
    "CountryMembership": {"country_id", "group"},
    "AdequacyDecision": {"regime", "country_id", "body", "listed_only", "exporters"},
    "LegalTerm": {"list", "code", "regime"},
    "TransferInstrument": {"code", "regime", "published"},
    "Supplier": {"kind"},
    "Access": {"service_id", "standing", "occasion", "reads"},
    "OnwardTransfer": {"service_id", "standing"},
    "TransferBasis": {"clauses", "fallback_clauses", "inactive_since"},
    "ActivityTransfer": {"clauses", "fallback_clauses", "inactive_since", "regime"},
}
# The days of acts: one after the day of the record is left out.
ACTS = {"dated", "fallback_dated", "list_checked", "assessed"}
# What is printed in words, except where another value changes a verdict, or is no answer of this day.
IN_PART = {
    "Involvement": {"party_id", "kind"},
    "Access": {"party_id"},
    "OnwardTransfer": {"exporter_id", "importer_id"},
    "Engagement": {"role"},
    "TransferBasis": {"mechanism", "fallback", "exporter_id", "importer_id", "country_id"} | ACTS | {"copy_seen"},
    "ActivityTransfer": {"mechanism", "fallback"} | ACTS,
    "ActivityBasis": {"assessed"},
    "Agreement": {"signed"},
    "JointController": {"arranged"},
    "ClientSubProcessor": {"told"},
    "ActivityRecipient": {"kind"},
    "OrganisationConfirmedNone": {"on"},
    "ConfirmedNone": {"on"},
    "ClientConfirmedNone": {"on"},
}
# A choice that was left open is as if it were not there: the record prints nothing, or "Not answered".
OPEN = {"unknown", "silent", "unread", "none"}

# A value is tried in so many rows: the same words in a dozen rows say nothing more.
ROWS_PER_VALUE = 2

# What pages call a record without a name. A record of Article 30 leaves out the kind of a service of ours, and says
# when the name of a person was erased.
UNNAMED = {"our service", "an erased person"}


def lens_of(of: Register) -> Lens:
    return Lens(register=of, on=TODAY, organisation_ids=frozenset(each.id for each in of.all(Organisation)))


def in_words(of: Register, field: ShownField, row: Row) -> str:
    """A field in the words of pages; the law asks for the name of a company, so a record gives its legal name."""
    lens = lens_of(of)
    refer = refer_in(lens)

    def named(model, key):
        party = lens.get(Supplier, key) if model is model_of(Supplier) else None
        return party.legal_name if party else refer(model, key)

    return field_in_words(field, getter(row), named)


def said_anew(kind: type[Row], field: ShownField) -> Iterator[tuple[str, list[str]]]:
    """For other values of a field: its words, and the texts of the records that are new with it."""
    tried: Counter[object] = Counter()
    for row in register().all(kind):
        now = getattr(row, field.column)
        for value in others(kind, field.column, now) if now not in {None, ""} else ():
            if value == now or value in OPEN or tried[value] == ROWS_PER_VALUE:
                continue
            other = replace(row, **{field.column: value})
            altered = register().with_rows({kind: {row.id: other}})
            words = in_words(altered, field, other)
            if (new := Counter(texts(altered)) - Counter(before())) and words not in UNNAMED:
                tried[value] += 1
                yield words, list(new)


def printed(kind: type[Row]) -> Iterator[ShownField]:
    """The fields of a kind that a record prints in words."""
    for column, field in shown_fields(model_of(kind)).items():
        aside = column in PERIODS | OWNERS | DECIDING.get(kind.__name__, set()) or (kind.__name__, column) in SENTENCES
        if not aside and column not in COLUMNS.get(kind, {}):
            yield field


@pytest.mark.parametrize("kind", HELD, ids=lambda kind: kind.__name__)
def test_a_record_says_every_field_as_pages_do(kind):
    for field in printed(kind):
        answers = list(said_anew(kind, field))
        said = [words for words, new in answers if words and any(words.casefold() in each.casefold() for each in new)]
        assert said, (field.column, answers)
        if field.column not in IN_PART.get(kind.__name__, set()):
            assert len(said) == len([words for words, _new in answers if words]), (field.column, answers)


def test_what_stands_in_a_sentence_is_said_by_a_record():
    """No exception outlives its field."""
    held = {(kind.__name__, column) for kind in HELD for column in shown_fields(model_of(kind))}
    internal = {(kind.__name__, column) for kind, some in COLUMNS.items() for column in some}
    listed = {(kind, column) for table in (DECIDING, IN_PART) for kind, some in table.items() for column in some}
    assert set(SENTENCES) | listed <= held - internal
