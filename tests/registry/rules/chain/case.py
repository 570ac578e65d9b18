"""A service in use with the parties behind it, and data that makes each rule about a chain fire once."""

from datetime import date

import pytest

from registry.values import Agreement, NoticeDecision
from suppliers.values import (
    Access,
    ChangeNotice,
    Commitment,
    Component,
    Contact,
    Declaration,
    Document,
    Involvement,
    Mention,
    NoticeLink,
    Service,
    Supplier,
)
from tests.registry.world import TODAY, YESTERDAY, World

SINCE = date(2025, 1, 1)
IDENTIFIED = {"kind": "company", "address": "1 Street"}


def setting(**engagement):
    """A world with one engagement, in use for a year and a half, whose supplier has a name and an address."""
    world = World()
    supplier = world.add(Supplier, **IDENTIFIED, country_id="GB")
    world.add(Contact, supplier_id=supplier.id, role="dpo", email="dpo@example.com")
    service = world.add(Service, supplier_id=supplier.id)
    return world, world.engaged(**{"service_id": service.id, "starts": SINCE} | engagement)


def behind(world, engagement, name="Host", party=None, **fields):
    """A party behind the service, which hosts it unless the fields say otherwise."""
    if party is None:
        party = world.add(Supplier, legal_name=name)
    given = {"service_id": engagement.service_id, "kind": "hosts", "declared_role": "none"} | fields
    return world.add(Involvement, party_id=party.id, **given)


def named(world, row):
    """The party of an involvement."""
    return world.rows[Supplier][row.party_id]


def agreed(world, engagement, authorisation="general", **fields):
    """An agreement with 30 days of notice and 20 to object."""
    figures = {"change_number": 30, "change_unit": "days", "objection_number": 20, "objection_unit": "days"}
    given = {"kind": "dpa", "title": "Agreement", "signed": SINCE, "authorisation": authorisation}
    return world.add(Agreement, engagement_id=engagement.id, **given | figures | fields)


def noticed(world, engagement, involvement=None, **fields):
    """A notice of today that a party is added."""
    given = {"service_id": engagement.service_id, "kind": "adds", "announced": TODAY} | fields
    if involvement is not None:
        given = {"party_id": involvement.party_id} | given
    notice = world.add(ChangeNotice, **given)
    if involvement is not None:
        world.add(NoticeLink, notice_id=notice.id, involvement_id=involvement.id)
    return notice


def answered(world, engagement, notice, **fields):
    """The organisation's answer to a notice."""
    given = {"received": notice.announced, "answer": "open"} | fields
    return world.add(NoticeDecision, engagement_id=engagement.id, notice_id=notice.id, **given)


def says(world, engagement, topic, **fields):
    """A statement of the supplier on a topic."""
    return world.add(Commitment, service_id=engagement.service_id, topic=topic, **fields)


def declared(world, engagement, kind="no sub-processors", **fields):
    """A declaration of the supplier about its whole service."""
    return world.add(Declaration, service_id=engagement.service_id, kind=kind, **fields)


def never_accessed(world, engagement, **fields):
    """A component that a party manages and that the supplier says it never accesses."""
    component = world.add(Component, service_id=engagement.service_id, name="the web servers")
    given = {"kind": "manages", "component_id": component.id, "flow_down": "not asked"} | fields
    row = behind(world, engagement, **given)
    never = {"occasion": "never", "standing": "denied"}
    world.add(Access, service_id=engagement.service_id, component_id=component.id, **never)
    return row


def sub_02(world, engagement, **fields):
    declared(world, engagement)
    return behind(world, engagement, **fields)


def sub_07(world, engagement, **fields):
    supplier = world.rows[Service][engagement.service_id].supplier_id
    document = world.add(Document, supplier_id=supplier, title="Statement")
    party = world.add(Supplier, legal_name="Other")
    world.add(Mention, document_id=document.id, party_id=party.id, **{"declared": False} | fields)


def sub_08(world, engagement, **fields):
    """A party that started after our first use, without a notice."""
    agreed(world, engagement)
    return behind(world, engagement, **{"starts": YESTERDAY} | fields)


def cases(world, code):
    """The case and the severity of each finding of one rule."""
    return [(finding.case, str(finding.severity)) for finding in world.found(code)]


# Data that makes each rule about an engagement fire once.
FIRES = {
    "SUB-01": behind,
    "SUB-02": sub_02,
    "SUB-03": behind,
    "SUB-04": noticed,
    "SUB-05": lambda world, engagement, **fields: behind(world, engagement, **{"flow_down": "not asked"} | fields),
    "SUB-07": sub_07,
    "SUB-08": sub_08,
    "SUB-09": lambda world, engagement, **fields: world.add(
        Involvement, party_id=world.add(Supplier, kind="unnamed").id, service_id=engagement.service_id, **fields
    ),
    "SUB-10": lambda world, engagement, **fields: says(
        world, engagement, **{"topic": "change notice", "standing": "silent"} | fields
    ),
    "SUB-11": never_accessed,
}
ALL = pytest.mark.parametrize("code", FIRES)
# The rules that start from a link, which has dates and may belong to an option.
LINKED = pytest.mark.parametrize("code", sorted(FIRES.keys() - {"SUB-04", "SUB-07", "SUB-10"}))
