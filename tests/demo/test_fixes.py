"""The link that fixes each finding of the demo opens, and leads to no statement of a supplier."""

import pytest
from django.test import Client

from registry.findings.finding import Finding, findings
from registry.models import Engagement, Organisation, User
from registry.reading.lens import lens_now
from registry.rules.fixes import NAMED
from registry.templatetags.register import form_address
from suppliers.values import CLAIMS
from tests.demo.test_findings import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(records):
    """The findings of both organisations, the first of each rule and case."""
    lens = lens_now(Organisation.objects.values_list("pk", flat=True), TODAY)
    first: dict[tuple[str, str], Finding] = {}
    for finding in findings(lens):
        first.setdefault((finding.code, finding.case), finding)
    return [finding for finding in first.values() if finding.form is not None]


def test_the_form_of_each_finding_opens(found):
    client = Client()
    client.force_login(User.objects.get(username="dpo"))
    addresses = {form_address(finding.form) for finding in found}
    assert len(addresses) > 50
    for address in addresses - {""}:
        assert client.get(address, follow=True).status_code == 200, address


def test_only_a_rule_without_a_target_of_its_own_opens_no_form(found):
    assert {finding.form.target for finding in found if not form_address(finding.form)} <= {NAMED}


def test_no_finding_opens_the_form_of_a_claim_on_record(found):
    opened = [finding for finding in found if finding.form.key is not None and finding.form.kind in CLAIMS]
    assert [finding.code for finding in opened] == []


def test_a_form_of_ours_is_of_the_organisation_whose_finding_it_fixes(found):
    owners = dict(Engagement.objects.values_list("pk", "organisation_id"))
    filled = [(finding, finding.form.filled["engagement"]) for finding in found if "engagement" in finding.form.filled]
    assert len(filled) > 5
    for finding, engagement in filled:
        assert owners[engagement] == finding.organisation.id, finding.code
