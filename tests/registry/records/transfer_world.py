"""Small worlds of transfers without a database, and what a record says of them."""

from dataclasses import replace
from typing import Any

from registry.records.article_30.transfers import (
    activity_answer,
    client_transfer_lines,
    transfer_lines,
)
from registry.records.controller import activity_record
from tests.registry.worlds.notation import TransferWorld

DAY = "2026-11-25"
EU, UK = "IE/EU", "GB/UK"
ENTRY = '45 listed "Alder", checked 2026-07-01, hr yes'
LINE, NOWHERE = "India – Alder: nothing on record", "Country not on record – Alder"


def world_of(us: str, chain: str, facts: str = "–", *, laws: str = "", day: str = DAY) -> TransferWorld:
    """A world of one activity under our own law, unless other laws or a client are given."""
    return TransferWorld({"day": day, "us": us, "laws": laws or f"P1:{us[-2:]}", "chain": chain, "facts": facts})


def lines(world: TransferWorld) -> list[str]:
    lens = world.lens(world.day)
    for client in world.clients.values():
        return client_transfer_lines(lens, client, world.organisation)
    return transfer_lines(lens, world.activities["P1"], world.organisation)


def altered(world: TransferWorld, kind: type[Any], **fields: Any) -> TransferWorld:
    """The world with other fields in the only row of a kind."""
    (row,) = world.rows[kind].values()
    world.put(replace(row, **fields))
    return world


def details(world: TransferWorld) -> list[str]:
    """What else the record prints of each ground."""
    record = activity_record(world.lens(world.day), world.activities["P1"], world.organisation)
    return [str(line.details) for line in activity_answer(record).lines]
