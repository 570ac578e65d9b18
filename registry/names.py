"""What records are called in a sentence, as they were known that day."""

from django.utils.translation import gettext as _

from registry.lens import Lens
from registry.values import Engagement, ProcessingActivity
from suppliers.countries import country_name
from suppliers.values import Country, Row, Service


def name_of(lens: Lens, row: Row | None) -> str:
    """A record's own name, or what it is about; words for one that is not there."""
    match row:
        case None:
            return _("not on record")
        case Country():
            return f"{country_name(row.id)} ({row.id})"
        case Engagement():
            return name_of(lens, lens.get(Service, row.service_id))
        case ProcessingActivity():
            return f"{row.reference} {row.name}"
    return str(getattr(row, "name", row.id))
