"""Invented data of the demo: marked as such, and not of any real person or company."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import models

from registry.loaders import files
from registry.models import ActivityRecipient, JointController, Organisation, ProcessingForClient, TransferBasis
from suppliers.models import Certification, Contact, Person, Supplier
from tests.demo.parties import EMPTY

pytestmark = pytest.mark.django_db
# Public bodies have their real names; the demo says only that they receive the data the law requires.
AUTHORITIES = {"HM Revenue & Customs", "Revenue Commissioners", "European Patent Office"}
INVENTED: list[tuple[type[models.Model], str]] = [
    (Supplier, "legal_name"),
    (Person, "name"),
    (Organisation, "legal_name"),
    (ProcessingForClient, "client"),
    (JointController, "name"),
    (ActivityRecipient, "name"),
    (Certification, "body"),
    (TransferBasis, "listed_as"),
    (Supplier, "eu_representative"),
    (Supplier, "uk_representative"),
    (Organisation, "eu_representative"),
    (Organisation, "uk_representative"),
    (ProcessingForClient, "representative"),
    (ProcessingForClient, "ultimate"),
]
# Numbers, domains and places that are reserved for drama and examples.
PHONE = re.compile(r"\+44 20 7946 0\d{3}|\+353 20 91\d \d{4}|\+1 202 555 01\d\d")
DOMAIN = re.compile(r"example\.(com|net|org)|[a-z-]+\.example")
UK_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
EIRCODE = re.compile(r"\b[A-Z]\d\d [A-Z\d]{4}\b")


def invented_files() -> list[Path]:
    """The demo's files, without the two about real suppliers' statements."""
    return [file for file in sorted((files.FOLDER / "demo").glob("*.toml")) if file.stem not in {"siso", "egress"}]


def texts(file: Path) -> Iterator[tuple[str, str]]:
    """Each text of a demo file, with the key of its row and its column."""
    for act in tomllib.loads(file.read_text(encoding="utf-8"))["change"]:
        for row in [*act.get("add", ()), *act.get("alter", ())]:
            yield from ((f"{row['key']}, {name}", value) for name, value in row.items() if isinstance(value, str))


@pytest.mark.parametrize(("model", "column"), INVENTED, ids=lambda value: getattr(value, "__name__", value))
def test_invented_names_say_that_they_are_invented(model, column, records):
    rows = model._base_manager.exclude(**{column: ""})
    if model is Supplier:
        rows = rows.exclude(pk__in=[records[key].pk for key in EMPTY])
    names = [getattr(row, column) for row in rows]
    assert names
    assert [name for name in names if "(invented example)" not in name and name not in AUTHORITIES] == []


@pytest.mark.parametrize("column", ["email", "phone"])
def test_people_and_organisations_have_no_real_mailbox_or_telephone(column, records):
    allowed = {"email": re.compile(rf".+@({DOMAIN.pattern})"), "phone": PHONE}[column]
    own = [records[key].pk for key in EMPTY]
    rows = [*Person.objects.all(), *Organisation.objects.all(), *Contact.objects.exclude(supplier__in=own)]
    assert [row for row in rows if (value := getattr(row, column)) and not allowed.fullmatch(value)] == []


@pytest.mark.parametrize("file", invented_files(), ids=lambda file: file.stem)
def test_no_text_contains_a_real_mailbox_telephone_address_or_web_site(file):
    wrong = []
    for place, text in texts(file):
        wrong += [(place, found) for found in re.findall(r"\w@([\w.-]+\w)", text) if not DOMAIN.fullmatch(found)]
        wrong += [(place, found) for found in re.findall(r"//([\w.-]+)", text) if not DOMAIN.fullmatch(found)]
        wrong += [(place, found) for found in re.findall(r"\+\d[\d ]+\d", text) if not PHONE.fullmatch(found)]
        wrong += [(place, found) for found in UK_POSTCODE.findall(text) if not found.startswith("ZX")]
        wrong += [(place, found) for found in EIRCODE.findall(text) if not found.startswith("Z99")]
    assert wrong == []
