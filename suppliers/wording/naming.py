"""What a record is called: decided once, for pages, papers and histories."""

from collections.abc import Callable
from functools import cache
from string import Formatter

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suppliers.ledger.tracked import Tracked
from suppliers.models.base import ClaimModel
from suppliers.models.reference import Country
from suppliers.wording.countries import country_name

# Says what the record has in a field, as people read it; empty where there is nothing.
Said = Callable[[models.Field], str]

TEXTS: tuple[str | Promise, ...] = (
    *("{trading_name}", "{legal_name}", "{reference} {name}", "{provision} {name}", "{name}", "{title} {version}"),
    *("{title}", "{client}", "{scheme}", "{what}", "{words}", "{about}", "{category}", "{code}"),
    "{kind}, {announced}",
)
# Not for claims: there a service, an option or an importer says what it holds for, not what it is.
LINKS: tuple[str | Promise, ...] = (
    "{party_id}, {on}",
    *("{option_id}", "{measure_id}", "{term_id}", "{involvement_id}", "{notice_id}", "{importer_id}", "{paper_id}"),
    *("{user_id}", "{country_id}: {group}", "{service_id}"),
)
REST: tuple[str | Promise, ...] = (
    *("{category_id}", "{subject_id}", "{party_id}, {kind}", "{party_id}, {layer}"),
    *(_("the supplier's people, {layer}"), "{party_id}", "{topic}", "{kind}", "{heading}", "{layer}", "{item}"),
    *("{basis}", "{condition}", "{mechanism}", "{outcome}", "{role}", "{claim_kind}: {document_id}"),
    *("{number}, {regime}", "{record}, {as_of}", "{engagement_id}, {on}", "{engagement_id}"),
)


def own_name(model: type[Tracked], said: Said) -> str:
    """The record's own name, by the first of the ways whose columns all say something; empty where none does."""
    if issubclass(model, Country):
        code = said(model._meta.pk)
        return f"{country_name(code)} ({code})"
    for way, fields in _ways(model):
        words = {column: said(field) for column, field in fields.items()}
        if all(words.values()):
            return str(way).format_map(words)
    return ""


@cache
def _ways(model: type[Tracked]) -> list[tuple[str | Promise, dict[str, models.Field]]]:
    """The ways for which a model has all columns."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    ways = TEXTS + REST if issubclass(model, ClaimModel) else TEXTS + LINKS + REST
    asked = [(way, [column for _text, column, *_format in Formatter().parse(str(way)) if column]) for way in ways]
    return [(way, {name: fields[name] for name in names}) for way, names in asked if set(names) <= set(fields)]
