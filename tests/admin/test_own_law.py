"""Entering what the law of one country asks for: conditions of Schedule 1, complaints, both laws, countries."""

from registry.models import ActivityCondition, JointController, Organisation, ProcessingActivity, ProcessingForClient
from suppliers.models import LegalTerm
from tests import factories
from tests.admin.forms import faults, opened, path, row
from tests.pages.world import shown

CONDITION, JOINT = "activitycondition_set", "jointcontroller_set"


def entries():
    """A condition of Schedule 1, and an entry of another list."""
    with factories.acting():
        given = {"list": "schedule 1", "code": "P1.1", "regime": "UK", "source": "S", "confirmed": "primary"}
        employment = factories.legal_term(name="Employment", **given)
        factories.legal_term(name="Consent", **given | {"list": "article 9", "code": "9a"})
    return employment


def test_the_conditions_of_schedule_1_are_the_choices_of_a_condition(world, browser):
    employment = entries()
    response = browser.get(path(world.activity))
    (inline,) = (each for each in response.context["inline_admin_formsets"] if each.formset.prefix == CONDITION)
    field = inline.formset.empty_form.fields["schedule_1_term"]
    assert [key for key, _words in field.choices] == ["", str(employment.pk)]


def saved(browser, record, *, rows="", **fields):
    """The answer to the form of a record with these fields altered, or with one more row of these fields."""
    given = opened(browser, path(record))
    if rows:
        given = row(given, rows, **fields)
    else:
        given |= fields
    return browser.post(path(record), given | {"why": "Agreed"})


def test_a_condition_is_entered_with_its_entry_of_schedule_1(world, browser):
    employment = entries()
    response = saved(browser, world.activity, rows=CONDITION, condition="9b", schedule_1_term=employment.pk)
    assert response.status_code == 302, faults(response)
    entered = ActivityCondition.objects.get(activity=world.activity, schedule_1_term=employment)
    assert (entered.condition, entered.schedule_1) == ("9b", "")


def test_an_entry_of_another_list_is_no_condition_of_schedule_1(world, browser):
    entries()
    other = LegalTerm.objects.get(list="article 9")
    response = saved(browser, world.activity, rows=CONDITION, condition="9b", schedule_1_term=other.pk)
    assert [name.rpartition("-")[2] for name in faults(response)] == ["schedule_1_term"]


def test_an_activity_may_be_under_both_laws(world, browser):
    response = saved(browser, world.activity, regime="both")
    assert response.status_code == 302, faults(response)
    assert ProcessingActivity.objects.get(pk=world.activity.pk).regime == "both"


def test_a_joint_controller_is_entered_with_its_country(world, browser):
    with factories.acting():
        factories.country(id="US")
    response = saved(browser, world.activity, rows=JOINT, name="Other Inc.", country="US")
    assert response.status_code == 302, faults(response)
    assert JointController.objects.get(name="Other Inc.").country_id == "US"


def test_who_receives_complaints_is_entered_with_the_organisation(world, browser):
    response = saved(browser, world.own, complaints="Privacy desk, by e-mail")
    assert response.status_code == 302, faults(response)
    assert Organisation.objects.get(pk=world.own.pk).complaints == "Privacy desk, by e-mail"


def test_a_client_is_entered_with_its_country(world, browser):
    with factories.acting():
        factories.country(id="US")
        client = factories.processing_for_client(service=factories.own_service(organisation=world.own))
    response = saved(browser, client, country="US")
    assert response.status_code == 302, faults(response)
    assert ProcessingForClient.objects.get(pk=client.pk).country_id == "US"


def test_the_form_of_a_client_points_to_the_confirmation_that_there_are_no_transfers(world, browser):
    with factories.acting():
        client = factories.processing_for_client(service=factories.own_service(organisation=world.own))
    words = shown(browser.get(path(client)))
    assert "leave this empty and confirm the item as none. Empty prints" in words
    assert "or “none”" not in words
