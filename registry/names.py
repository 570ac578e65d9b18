"""What records are called in a sentence, as they were known that day."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

import registry.values as judgement
import suppliers.values as facts
from registry.lens import Lens
from registry.loading import model_of
from suppliers.countries import country_name
from suppliers.values import Claim, Row

# Records without a name of their own are called by what they are about.
NAMED_BY: dict[str, type[Row]] = {
    "option_id": facts.ServiceOption,
    "measure_id": facts.SecurityMeasure,
    "term_id": facts.LegalTerm,
    "involvement_id": facts.Involvement,
    "notice_id": facts.ChangeNotice,
    "importer_id": facts.Supplier,
    "paper_id": judgement.Paper,
    "category_id": facts.DataCategory,
}


def name_of(lens: Lens, row: Row | None) -> str:
    """What to call a record: its own name, or what it is about."""
    match row:
        case None:
            return _("not on record")
        case facts.Country():
            return f"{country_name(row.id)} ({row.id})"
        case facts.LegalTerm():
            return f"{row.provision} {row.name}".strip()
        case facts.Involvement():
            return f"{name_of(lens, lens.get(facts.Supplier, row.party_id))}, {word_of(row, 'kind')}"
        case facts.Contact():
            return word_of(row, "role")
        case facts.Document():
            return row.name
        case facts.Access():
            who = name_of(lens, lens.get(facts.Supplier, row.party_id)) if row.party_id else _("the supplier's people")
            return f"{who}, {word_of(row, 'layer')}"
        case facts.DataHandled() if row.category_id:
            return name_of(lens, lens.get(facts.DataCategory, row.category_id))
        case facts.DataHandled() if row.subject_id:
            return name_of(lens, lens.get(facts.SubjectCategory, row.subject_id))
        case facts.Commitment():
            return row.words or word_of(row, "topic")
        case facts.Declaration():
            return row.words or word_of(row, "kind")
        case facts.ChangeNotice():
            return f"{word_of(row, 'kind')}, {date_format(row.announced, 'j F Y')}"
        case facts.Mention():
            return name_of(lens, lens.get(facts.Supplier, row.party_id))
        case judgement.Engagement():
            return name_of(lens, lens.get(facts.Service, row.service_id))
        case judgement.ProcessingActivity():
            return f"{row.reference} {row.name}"
    for column in ("name", "title", "client", "scheme", "what", "words", "about", "category"):
        if getattr(row, column, ""):
            return str(getattr(row, column))
    if isinstance(row, judgement.ActivitySubjects):
        return name_of(lens, lens.get(facts.SubjectCategory, row.category_id))
    for column, kind in NAMED_BY.items() if not isinstance(row, Claim) else ():
        if getattr(row, column, None) is not None:
            return name_of(lens, lens.get(kind, getattr(row, column)))
    for column in ("topic", "kind", "heading", "layer", "item", "basis", "condition", "mechanism", "outcome", "role"):
        if getattr(row, column, ""):
            return word_of(row, column)
    return str(model_of(type(row))._meta.verbose_name)


def word_of(row: Row, column: str) -> str:
    """The word for a stored choice of a record."""
    field: Any = model_of(type(row))._meta.get_field(column)
    value = getattr(row, column)
    return str(dict(field.flatchoices).get(value, value))
