"""Suppliers with their people, documents and services."""

from typing import Any

from suppliers import models as facts
from tests.factories.writing import made


def supplier(**fields: Any) -> facts.Supplier:
    return made(facts.Supplier, fields, legal_name="Acme Ltd")


def person(**fields: Any) -> facts.Person:
    return made(facts.Person, fields, name="Petra Person", email="petra@acme.example", phone="+44 20 0000")


def contact(**fields: Any) -> facts.Contact:
    return made(facts.Contact, fields, supplier=supplier, position="Privacy office")


def document(**fields: Any) -> facts.Document:
    return made(facts.Document, fields, supplier=supplier, title="Statement")


def service(**fields: Any) -> facts.Service:
    return made(facts.Service, fields, supplier=supplier, name="Hosting")


def service_option(**fields: Any) -> facts.ServiceOption:
    return made(facts.ServiceOption, fields, service=service, name="Managed")


def component(**fields: Any) -> facts.Component:
    return made(facts.Component, fields, service=service, kind="other", name="Mail server")
