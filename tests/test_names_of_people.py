"""Every free text of the register: a person's name belongs beside it, under People, or there is a reason why not."""

from django.db.models import PROTECT

from registry.people.naming import keys_to_people
from suppliers.ledger.free_text import free_texts
from suppliers.ledger.tracked import tracked_models
from suppliers.models import Person

# Texts about a post that a person may hold, each with the column of its person.
BESIDE = {
    "Contact.position": "person",
    "JointController.contact": "contact_person",
    "Organisation.dpo": "dpo_person",
    "Organisation.eu_representative": "eu_representative_person",
    "Organisation.uk_representative": "uk_representative_person",
    "ProcessingForClient.contact": "contact_person",
    "ProcessingForClient.dpo": "dpo_person",
    "ProcessingForClient.representative": "representative_person",
    "Supplier.eu_representative": "eu_representative_person",
    "Supplier.uk_representative": "uk_representative_person",
}
# The other texts, by the reason why no person stands beside them. A column alone is that of every model without a
# line of its own.
WHY_NOT = {
    "A function with its mailbox outlasts a person; the help says so": """
        Assignment.owner ClauseReview.reviewer Engagement.owner GuaranteeAssessment.by Organisation.complaints
        ProcessingActivity.business_function ProcessingActivity.owner Review.by email phone staffed""",
    "A letter goes to a position, and stays as it was sent": """
        Letter.addressee Letter.mailbox about closing composed composed_closing composed_opening left_out opening text
        why""",
    "The name of a company or body. A sole trader's is a business name, which erase_text reaches": """
        Organisation.authority ProcessingForClient.client ProcessingForClient.ultimate body customers key_holder
        legal_name listed_as name recipient registration_number short_name trading_name""",
    "A place, or where a paper or file is kept": """
        address arrangement assessment city consent_record dpia_address facility fonts place policy reached_from region
        report website""",
    "What a paper or law says, and where": """
        approval assistance audit clause controller_duties data_and_subjects declared_law duration fallback_instrument
        ground instrument mechanism national nature number protocol provision qualifier quote reference scheme scope
        section short source subject_matter template term title version worded words""",
    "What is done with which data, and how": """
        algorithm automated categories category channel content control criteria description encrypted_where intake
        measures method people purpose purposes rights safeguards security transfers what""",
    "Reasons, findings and notes in our words: the guide asks for no names in them": """
        conditions effect evidence explanation note outcome policy_reason reason resolution""",
}


def test_every_free_text_has_a_person_beside_it_or_a_reason_why_not():
    apart = {name: why for why, names in WHY_NOT.items() for name in names.split()}
    texts = {(model.__name__, column) for model in tracked_models() for column in free_texts(model)}
    columns = {column for _model, column in texts}
    full = {f"{model}.{column}" for model, column in texts}
    decided = {*apart, *BESIDE}
    assert {f"{model}.{column}" for model, column in texts if not {column, f"{model}.{column}"} & decided} == set()
    assert decided - columns - full == set(), "texts that are not there"
    assert len(apart) == sum(len(names.split()) for names in WHY_NOT.values()), "texts with two reasons"
    assert not BESIDE.keys() & apart.keys()


def test_the_people_beside_texts_are_all_the_keys_to_people():
    keys = {f"{model.__name__}.{key.name}": key for model, key in keys_to_people()}
    assert {f"{text.partition('.')[0]}.{person}" for text, person in BESIDE.items()} == set(keys)
    for key in keys.values():
        assert (key.related_model, key.remote_field.on_delete, key.null) == (Person, PROTECT, True)


def test_the_texts_beside_people_ask_for_no_name():
    models = {model.__name__: model for model in tracked_models()}
    for text in BESIDE:
        model, column = text.split(".")
        words = str(models[model]._meta.get_field(column).help_text)
        assert "person's name" in words or "belongs to the person" in words, text
