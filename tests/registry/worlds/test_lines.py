"""The worlds of transfers: what records print under Articles 30(1)(e) and 30(2)(c), line by line and word by word."""

import pytest

from registry.records.article_30.transfers import client_transfer_lines, transfer_lines
from tests.registry.worlds.notation import TransferWorld
from tests.registry.worlds.test_worlds import ASKED, WORLDS


@pytest.mark.parametrize("name", ASKED)
def test_the_record_prints_every_transfer_abroad(name: str) -> None:
    world = TransferWorld(WORLDS[name])
    assert printed(world) == expected(world, WORLDS[name]["e"])


def printed(world: TransferWorld) -> dict[str, list[str]]:
    """The lines of each activity and each client, by their short names."""
    lens = world.lens(world.day)
    found = {}
    for name, activity in world.activities.items():
        found[name] = transfer_lines(lens, activity, world.organisation)
    for name, client in world.clients.items():
        found[name] = client_transfer_lines(lens, client, world.organisation)
    return found


def expected(world: TransferWorld, words: str) -> dict[str, list[str]]:
    """The lines that the file gives. Where a world has two activities, each line begins with the name of its own."""
    names = [*world.activities, *world.clients]
    found: dict[str, list[str]] = {name: [] for name in names}
    for line in words.split(" | "):
        name, colon, own = line.partition(": ")
        if colon and name in found:
            found[name].append(own)
        else:
            found[names[0]].append(line)
    return found
