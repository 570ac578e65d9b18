"""PDF files: a template, our own style sheet, and WeasyPrint, which may read nothing else."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.loader import render_to_string
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from registry.reading.lens import Lens
from registry.records import controller_record, processor_record
from registry.values import Organisation, RecordKind

# Accessible: tagged, titled, with its language and reading order (ISO 14289-1).
VARIANT = "pdf/ua-1"
# No host: the fetcher below answers for it, and for nothing else.
BASE = "https://register.invalid"

# Text between two tags in which a word may be longer than any line, and 200 letters of such a word.
TEXT = re.compile(r"(?<=>)[^<>]{200,}")
LONG = re.compile(r"(?:&#?\w{1,10};|[^\s&]){200}(?=\S)")


class ForbiddenAddress(FatalURLFetchingError):
    """A document asked for something that is not one of our own static files."""


class StaticFilesOnly(URLFetcher):
    """Gives WeasyPrint our own static files and nothing else: supplier text is hostile until escaped, and after."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        prefix = BASE + settings.STATIC_URL
        name = url.removeprefix(prefix)
        content = _static(name) if url.startswith(prefix) and ".." not in name else None
        if content is None:
            raise ForbiddenAddress(url)
        kind = "text/css" if name.endswith(".css") else "application/octet-stream"
        return URLFetcherResponse(url, content, {"Content-Type": kind})


def _static(name: str) -> bytes | None:
    """A static file by its own name or, where files were collected, by the name with its digest."""
    found = finders.find(name)
    if isinstance(found, str) and Path(found).is_file():
        return Path(found).read_bytes()
    collected = Path(staticfiles_storage.path(name))
    return collected.read_bytes() if collected.is_file() else None


# The values of each record and the template that prints them.
RECORDS: dict[str, tuple[Callable[[Lens, Organisation], Any], str]] = {
    RecordKind.CONTROLLER: (controller_record, "pdf/controller.html"),
    RecordKind.PROCESSOR: (processor_record, "pdf/processor.html"),
}


def record_pdf(
    lens: Lens, organisation: Organisation, record: str, *, produced_at: datetime, produced_by: str
) -> bytes:
    """The organisation's Article 30 record as a PDF/UA-1 file, as it was known on the lens's day.

    *record* is ``controller`` for 30(1) or ``processor`` for 30(2). *produced_at* and *produced_by* are printed at its
    foot with the number and digest of the last change known that day, so that the file can be held against the
    register later. Raises KeyError for another kind of record.
    """
    values, template = RECORDS[record]
    context = {
        "record": values(lens, organisation),
        "on": lens.on,
        "register": lens.register,
        "produced_at": produced_at,
        "produced_by": produced_by,
    }
    return pdf(template, context)


def pdf(template: str, context: dict[str, Any]) -> bytes:
    """A template as an accessible PDF."""
    html = _in_pieces(render_to_string(template, context))
    page = HTML(string=html, base_url=BASE + "/", url_fetcher=StaticFilesOnly())
    return page.write_pdf(font_config=FontConfiguration(), pdf_variant=VARIANT)


def _in_pieces(html: str) -> str:
    """The page with every endless word in pieces: WeasyPrint measures a word whole for each line that it fills."""
    head, tag, body = html.partition("<body>")
    return head + tag + TEXT.sub(lambda text: LONG.sub(r"\g<0><wbr>", text[0]), body)
