"""The items of a record, found in its HTML page by the words before them."""

import html
import re
from typing import Any

from registry import models
from registry.exports.envelope import envelope_of
from registry.exports.pdf import record_page
from registry.reading.lens import lens_now
from registry.records import RECORDS
from registry.values import Organisation
from tests.pages.world import TODAY, alter, moment

UNANSWERED = "Not answered"
NONE = "None, confirmed on 5 January 2026: It was asked"


def printed(own: models.Organisation, kind: str) -> str:
    """What the record is printed from."""
    lens = lens_now([own.pk], TODAY)
    row = lens.get(Organisation, own.pk)
    assert row is not None
    envelope = envelope_of(lens, row, produced_at=moment(TODAY), produced_by="A test")
    return record_page(RECORDS[kind](lens, row), envelope)


def said(page: str, item: str) -> str | None:
    """The words below a heading or beside a term. None: the record does not have it."""
    start = rf"<h3>{re.escape(item)}</h3>|<dt>{re.escape(item)}</dt>"
    found = re.search(rf"(?:{start})(.*?)(?=<h[23]|<dt>|</dl>|</article>|\Z)", page, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", found[1])).split()) if found else None


def only(page: str, item: str) -> str:
    """As *said*, for an item that must be there."""
    words = said(page, item)
    assert words is not None, item
    return words


def field(**fields: Any) -> Any:
    return lambda row: alter(row, **fields)
