"""The two organisations of the demo, and a Lens of both."""

from datetime import date

from registry.models import Organisation
from registry.reading.lens import Lens
from registry.reading.loading import load

TODAY = date(2026, 11, 22)
ORGANISATIONS = ("example-uk", "example-ie")


def lens(day: date = TODAY) -> Lens:
    """The current register, with the records of both organisations."""
    return Lens(register=load(), on=day, organisation_ids=frozenset(Organisation.objects.values_list("pk", flat=True)))
