"""A leg: a transfer of data with what it is based on under one law (Article 44)."""

from typing import NamedTuple

from registry.chains.footing import Footing, Why
from registry.chains.instruments import Clauses
from registry.chains.transfer_steps import Source, Step
from registry.values import ActivityTransfer, Engagement, TransferBasis
from suppliers.values import AdequacyDecision, OnwardTransfer, Regime, Row, Service, Supplier


class Leg(NamedTuple):
    """A transfer of data from an exporter to a separate importer, with what it is based on under one law.

    ``exporter`` None is the organisation itself. ``importer`` is a party on record; otherwise ``named`` is its name,
    empty where no source names it. ``law`` None: the exporter is outside both laws, or its country is not on record.
    ``ground`` is what we recorded, ``lapsed`` what had carried it, ``stated`` what only the supplier names.
    ``fallback``: the decision that was chosen does not carry it, for the reason ``why``, and the fallback does.
    ``service`` is the one used through which the data goes, under ``engagement``; None where there is none.
    """

    step: Step
    law: Regime | None
    footing: Footing
    service: Service | None = None
    engagement: Engagement | None = None
    why: Why | None = None
    mechanism: str = ""
    decision: AdequacyDecision | None = None
    clauses: Clauses | None = None
    ground: TransferBasis | ActivityTransfer | None = None
    lapsed: TransferBasis | ActivityTransfer | None = None
    stated: OnwardTransfer | None = None
    fallback: bool = False

    @property
    def exporter(self) -> Supplier | None:
        """The party that sends the data on; None is the organisation itself."""
        return self.step.exporter

    @property
    def exporter_country(self) -> str | None:
        """The country of the party that sends it on. None: the organisation itself, or it is not on record."""
        return self.step.exporter_country

    @property
    def importer(self) -> Supplier | None:
        """The party that receives it, where it is on record."""
        return self.step.importer

    @property
    def recipient(self) -> str:
        """The full name of the importer; empty where no source names it."""
        return self.step.importer.full_name if self.step.importer is not None else self.step.named

    @property
    def country(self) -> str | None:
        """The country of the importer. None: it is not on record, or data goes to an international organisation."""
        return self.step.destination.country

    @property
    def body(self) -> str:
        """The international organisation that data goes to."""
        return self.step.destination.body

    @property
    def because(self) -> Row:
        """The row that shows the transfer."""
        return self.step.because

    @property
    def source(self) -> Source:
        """Whether it is ours under a service, our own, a later one, or back to a client."""
        return self.step.source

    @property
    def on_decision(self) -> bool:
        """Whether it is based on a decision, even one not confirmed to cover it."""
        return self.decision is not None and self.footing in {Footing.ADEQUATE, Footing.UNCONFIRMED}
