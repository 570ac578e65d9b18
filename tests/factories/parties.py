"""Parties behind a service, notices of change, declarations and mentions."""

from typing import Any

from suppliers import models as facts
from tests.factories.suppliers import document, service, supplier
from tests.factories.writing import DAY, made


def involvement(**fields: Any) -> facts.Involvement:
    return made(facts.Involvement, fields, service=service, party=supplier, kind="hosts")


def change_notice(**fields: Any) -> facts.ChangeNotice:
    return made(facts.ChangeNotice, fields, service=service, kind="adds", announced=DAY)


def notice_link(**fields: Any) -> facts.NoticeLink:
    return made(facts.NoticeLink, fields, notice=change_notice, involvement=involvement)


def mention(**fields: Any) -> facts.Mention:
    return made(facts.Mention, fields, document=document, party=supplier, section="Annex II")


def declaration(**fields: Any) -> facts.Declaration:
    return made(facts.Declaration, fields, service=service, kind="no sub-processors")


def declared_party(**fields: Any) -> facts.DeclaredParty:
    return made(facts.DeclaredParty, fields, declaration=declaration, party=supplier)
