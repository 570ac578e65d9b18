"""Fixtures of the tests of exports."""

from datetime import date, datetime
from io import BytesIO

import pypdf
import pytest

from registry import models
from registry.exports.export import export
from registry.reading.lens import lens_on
from registry.values import Organisation
from tests import factories
from tests.pages import world as made


@pytest.fixture
def world(db: None) -> made.World:
    """Two organisations that use one supplier, on record since yesterday."""
    with made.clock(made.YESTERDAY):
        return made.world()


@pytest.fixture
def own(db: None) -> models.Organisation:
    """An organisation of which nothing is known but its name and law."""
    return factories.organisation(legal_name="Ownwell Ltd", regime="UK")


def record(world: made.World, on: date = made.TODAY, at: datetime | None = None, kind: str = "controller") -> bytes:
    """The own organisation's record as a PDF."""
    lens = lens_on([world.own.pk], on, made.TODAY)
    row = lens.get(Organisation, world.own.pk)
    assert row is not None
    at = at or made.moment(made.TODAY)
    return export(lens, row, kind, "pdf", produced_at=at, produced_by="A test").content


def text(pdf: bytes) -> str:
    """The words of a PDF, page after page."""
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages).split())
