"""PDF files: templates and our own style sheet, written by WeasyPrint, which may read nothing else."""

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.loader import render_to_string
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from registry.exports.envelope import Envelope
from registry.records import Record

# Accessible: tagged, titled, with its language and reading order (ISO 14289-1).
VARIANT = "pdf/ua-1"
# This host does not exist: the fetcher below answers for it alone.
BASE = "https://register.invalid"

# Text between two tags long enough for a word longer than any line, and 200 letters of such a word.
TEXT = re.compile(r"(?<=>)[^<>]{200,}")
LONG = re.compile(r"(?:&#?\w{1,10};|[^\s&]){200}(?=\S)")


class ForbiddenAddress(FatalURLFetchingError):  # type: ignore[misc]
    """A document asked for something that is not one of our own static files."""


class StaticFilesOnly(URLFetcher):  # type: ignore[misc]
    """Gives WeasyPrint our own static files and nothing else: a supplier's text is hostile, even when escaped."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        prefix = BASE + settings.STATIC_URL
        name = url.removeprefix(prefix)
        if not url.startswith(prefix) or ".." in name:
            raise ForbiddenAddress(url)
        file = _static(name)
        if file is None:
            raise ForbiddenAddress(url)
        kind = "application/octet-stream"
        if name.endswith(".css"):
            kind = "text/css"
        return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": kind})


def _static(name: str) -> Path | None:
    """A static file by its own name or, where files were collected, by the name with its digest."""
    found = finders.find(name)
    if isinstance(found, str) and Path(found).is_file():
        return Path(found)
    collected = Path(staticfiles_storage.path(name))
    if collected.is_file():
        return collected
    return None


def record_pdf(record: Record, envelope: Envelope) -> bytes:
    """A record as a PDF/UA-1 file, with the envelope at the foot of every page."""
    return pdf(record_page(record, envelope))


def record_page(record: Record, envelope: Envelope) -> str:
    """The HTML page from which a record is printed."""
    return render_to_string("pdf/record.html", {"record": record, "envelope": envelope})


def pdf(html: str) -> bytes:
    """A page of HTML as an accessible PDF."""
    page = HTML(string=_in_pieces(html), base_url=BASE + "/", url_fetcher=StaticFilesOnly())
    written: bytes = page.write_pdf(font_config=FontConfiguration(), pdf_variant=VARIANT)
    return written


def _in_pieces(html: str) -> str:
    """The page with very long words in pieces: WeasyPrint measures a whole word for each line that it fills."""
    head, tag, body = html.partition("<body>")
    return head + tag + TEXT.sub(lambda text: LONG.sub(r"\g<0><wbr>", text[0]), body)
