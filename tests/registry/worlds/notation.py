"""The notation of the worlds of transfers: each line of ``worlds.tsv`` as a register of values.

``us`` is our country and law. ``laws`` has each activity with its laws (``P1:EU,UK``), or the clients. ``chain`` has
the parties with their countries; ``(?)`` has none, ``(IO)`` is an international organisation. ``facts`` are grounds
(``G``), places, accesses, stated transfers, own transfers, recipients, confirmations of "none" and claims. An exporter
``?`` is not named.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from registry.values import (
    ActivityEngagement,
    ActivityRecipient,
    ActivityTransfer,
    ClientConfirmedNone,
    ClientSubProcessor,
    ConfirmedNone,
    Engagement,
    OwnService,
    ProcessingActivity,
    ProcessingForClient,
    RoleAssessment,
    TransferBasis,
)
from suppliers.values import (
    Access,
    DataCategory,
    DataLocation,
    Declaration,
    Document,
    Involvement,
    OnwardTransfer,
    Service,
    SubjectCategory,
    Supplier,
)
from tests.registry.reference_rows import reference_rows
from tests.registry.world import World

NONE = "–"
PARTY = re.compile(r"([A-Z][A-Za-z ]*)\(([^()]*(?:\([^()]*\))?[^()]*)\)")
ANSWERS = {"yes": True, "no": False, "empty": None}
DAYS = {
    **{"from": "starts", "to": "ends", "seen": "copy_seen", "checked": "list_checked"},
    **{"inactive": "inactive_since", "review": "review", "signed": "dated"},
}
ROLES = {"as our sub-processor": "sub-processor", "as not a processor": "not a processor"}
CONCLUSIONS = {"+": "sufficient", "~": "with measures", "-": "not sufficient", "?": ""}


class TransferWorld(World):
    """One world: the parties by name, the activities and clients by their short names."""

    def __init__(self, line: dict[str, str]) -> None:
        super().__init__()
        self.rows |= {kind: dict(rows) for kind, rows in reference_rows().items()}
        self.day = date.fromisoformat(line["day"])
        country, regime = line["us"].split("/")
        self.organisation = self.alter(self.organisation, country_id=country, regime=regime)
        self.parties: dict[str, Supplier] = {}
        self.services: dict[str, Service] = {}
        self.engagements: dict[str, Engagement] = {}
        self.activities: dict[str, ProcessingActivity] = {}
        self.clients: dict[str, ProcessingForClient] = {}
        for each in line["laws"].split():
            self._law(each)
        for each in filter(None, line["chain"].strip(NONE).split("; us>")):
            self._chain(each.removeprefix("us>"))
        for fact in filter(None, line["facts"].strip(NONE).split(" · ")):
            self._fact(fact)

    def _law(self, words: str) -> None:
        name, _colon, laws = words.partition(":")
        if name.startswith("C"):
            own = self.add(OwnService, organisation_id=self.organisation.id, name="Own service")
            self.clients[name] = self.add(ProcessingForClient, service_id=own.id, client=name)
            return
        regime = "both" if "," in laws else laws
        self.activities[name] = self.activity(name=name, reference=name, regime=regime)

    def _chain(self, words: str) -> None:
        """One engagement, such as ``Alder(IE)>Birch(US) [P1, P2]``."""
        role = next((role for said, role in ROLES.items() if said in words), "processor")
        above = None
        for name, about in PARTY.findall(words):
            party = self._party(name, about)
            if above is None:
                engagement = self._engaged(name, role)
            else:
                self.add(
                    Involvement,
                    service_id=self.services[above].id,
                    party_id=party.id,
                    party_service_id=self.services[name].id,
                    declared_role="sub-processor",
                    kind="hosts",
                )
            above = name
        named = re.search(r"\[(.*)\]", words)
        for each in named[1].split(", ") if named else self.activities:
            self.add(ActivityEngagement, activity_id=self.activities[each].id, engagement_id=engagement.id)
        for client in self.clients.values():
            self.add(ClientSubProcessor, processing_id=client.id, engagement_id=engagement.id)

    def _party(self, name: str, about: str) -> Supplier:
        """A party with its service. *about* is its country, and perhaps its seat or parent."""
        if name in self.parties:
            return self.parties[name]
        parent = re.search(r"parent (\w+)\((\w\w)\)", about)
        given: dict[str, Any] = {"legal_name": name}
        if parent:
            given["parent_id"] = self.add(Supplier, legal_name=parent[1], country_id=parent[2]).id
        if about.startswith("IO"):
            given |= {"kind": "international body", "country_id": about[-2:]}
        elif not about.startswith("?"):
            given["country_id"] = about[:2]
        self.parties[name] = self.add(Supplier, **given)
        self.services[name] = self.add(Service, supplier_id=self.parties[name].id, name=f"{name} service")
        return self.parties[name]

    def _engaged(self, name: str, role: str) -> Engagement:
        self.engagements[name] = self.engaged(service_id=self.services[name].id, role=role)
        return self.engagements[name]

    def _fact(self, words: str) -> None:
        kind, _space, rest = words.partition(" ")
        readers: dict[str, Callable[[str], None]] = {
            "G": self._ground,
            "stated": self._stated,
            "place": self._place,
            "access": self._access,
            "own": self._own,
            "recipient": self._recipient,
            "none": self._none,
            "claim": self._claim,
            "staff": self._staff,
            "special": self._special,
            "client": self._client,
            "described": self._described,
            "assessed": self._assessed,
        }
        readers[kind](rest)

    def _ground(self, words: str) -> None:
        found = re.fullmatch(r"(\w+|\?)>(\w+) (\w\w) (EU|UK): (.*)", words)
        assert found, words
        exporter, importer, country, regime, ground = found.groups()
        self.add(
            TransferBasis,
            # A world has one engagement, or one for each importer.
            engagement_id=self.engagements.get(importer, next(iter(self.engagements.values()))).id,
            exporter_id=None if exporter in {"us", "?"} else self.parties[exporter].id,
            importer_id=self.parties[importer].id,
            country_id=country,
            regime=regime,
            **ground_columns(ground),
        )

    def _stated(self, words: str) -> None:
        found = re.fullmatch(r'(\w+|\?)>(\w+|\(not named\)) (\w\w|–) "(.*)"', words)
        assert found, words
        exporter, importer, country, mechanism = found.groups()
        sender, party = self.parties.get(exporter), self.parties.get(importer)
        self.add(
            OnwardTransfer,
            # Where no exporter is named, the source is about the service used.
            service_id=self.services[exporter].id if sender else next(iter(self.services.values())).id,
            exporter_id=sender.id if sender else None,
            importer_id=party.id if party else None,
            established_id=None if country == NONE else country,
            mechanism=mechanism,
        )

    def _place(self, words: str) -> None:
        found = re.fullmatch(r"(\w+) (\w\w) of (\w+) by (.*)", words)
        assert found, words
        kind, country, supplier, operator = found.groups()
        party = self.parties.get(operator)
        self.add(
            DataLocation,
            service_id=self.services[supplier].id,
            kind=kind,
            country_id=country,
            operated_by="party" if party else "unknown",
            operator_id=party.id if party else None,
        )

    def _access(self, words: str) -> None:
        found = re.fullmatch(r"(\w\w) of (\w+) by (.*)", words)
        assert found, words
        country, supplier, who = found.groups()
        party = PARTY.match(who)
        self.add(
            Access,
            service_id=self.services[supplier].id,
            country_id=country,
            party_id=self._party(party[1], party[2]).id if party else None,
            layer="database",
            occasion="standing",
            reads="readable",
        )

    def _own(self, words: str) -> None:
        found = re.fullmatch(r'(\w+) > (\w\w|body)(?: (EU|UK))? "(.*)": (.*)', words)
        assert found, words
        activity, where, law, name, ground = found.groups()
        given = {"body": name} if where == "body" else {"country_id": where, "recipient": name}
        given["regime"] = law or ""
        self.add(ActivityTransfer, activity_id=self.activities[activity].id, **given, **ground_columns(ground))

    def _recipient(self, words: str) -> None:
        found = re.fullmatch(r'(\w+) (\w+) "(.*)" (\w\w|–)', words)
        assert found, words
        activity, kind, name, country = found.groups()
        self.add(
            ActivityRecipient,
            activity_id=self.activities[activity].id,
            kind=kind,
            category=name,
            name=name,
            country_id=None if country == NONE else country,
        )

    def _none(self, words: str) -> None:
        name, day = words.split()
        row = {"item": "transfers", "on": date.fromisoformat(day)}
        if name in self.clients:
            self.add(ClientConfirmedNone, processing_id=self.clients[name].id, **row)
        else:
            self.add(ConfirmedNone, activity_id=self.activities[name].id, **row)

    def _claim(self, words: str) -> None:
        found = re.fullmatch(r'(\w+) (\S+) "(.*)"', words)
        assert found, words
        supplier, dated, region = found.groups()
        document = self.add(
            Document, supplier_id=self.parties[supplier].id, title="Statement", dated=date.fromisoformat(dated)
        )
        self.add(
            Declaration,
            service_id=self.services[supplier].id,
            kind="never outside",
            region=region,
            document_id=document.id,
        )

    def _staff(self, name: str) -> None:
        # Each activity has one category of people, made with it.
        self._of_activity(SubjectCategory, name, employed=True)

    def _special(self, name: str) -> None:
        self._of_activity(DataCategory, name, special="sex life")

    def _of_activity(self, kind: type[Any], name: str, **given: object) -> None:
        place = list(self.activities).index(name)
        row = list(self.rows[kind].values())[place]
        self.alter(row, **given)

    def _client(self, words: str) -> None:
        name, _word, country = words.split()
        self.clients[name] = self.alter(self.clients[name], country_id=country)

    def _described(self, words: str) -> None:
        name, _space, described = words.partition(" ")
        self.clients[name] = self.alter(self.clients[name], transfers=described.strip('"'))

    def _assessed(self, words: str) -> None:
        """The role of a party behind a service, assessed long ago."""
        name, _space, role = words.partition(" ")
        for row in list(self.rows[Involvement].values()):
            if isinstance(row, Involvement) and row.party_id == self.parties[name].id:
                given = {"organisation_id": self.organisation.id, "involvement_id": row.id, "role": role}
                self.add(RoleAssessment, **given, on=date(2018, 5, 25))


def ground_columns(words: str) -> dict[str, Any]:
    """The columns of a ground: its mechanism, then parts with commas and semicolons between them."""
    mechanism, _space, rest = words.partition(" ")
    found: dict[str, Any] = {"mechanism": mechanism.strip(NONE)}
    for part in filter(None, re.split(r"[,;] ", rest)):
        found |= _column(part)
    return found


def _column(part: str) -> dict[str, Any]:
    """One part, such as ``SCC-2021 signed 2024-03-01`` or ``tia 2025-01-15 +``."""
    reserve = re.fullmatch(r"fallback (\S+) ([A-Z]+-[\w.]+) signed (\S+)", part)
    if reserve:
        signed = date.fromisoformat(reserve[3])
        return {"fallback": reserve[1], "fallback_clauses": reserve[2], "fallback_dated": signed}
    clauses = re.fullmatch(r"([A-Z]+-[\w.]+) signed (\S+)", part)
    if clauses:
        return {"clauses": clauses[1], "dated": date.fromisoformat(clauses[2])}
    word, _space, value = part.partition(" ")
    if word in {"tia", "test"}:
        day, conclusion = value.split()
        return {
            "assessment": word,
            "assessed": date.fromisoformat(day),
            "conclusion": CONCLUSIONS[conclusion],
            "measures": "Encryption" if conclusion == "~" else "",
        }
    if word in DAYS:
        return {DAYS[word]: date.fromisoformat(value)}
    if word == "listed":
        return {"listed_as": value.strip('"')}
    if word == "approval":
        return {"approval": "" if value == "empty" else value}
    answers = {"hr": "covers_hr", "ext": "uk_extension", "told": "sensitive_told", "covered": "covered"}
    return {answers[word]: ANSWERS[value]}
