"""PDF files: templates, our own style sheet, and WeasyPrint, which may read nothing else."""

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


def record_pdf(record: Record, envelope: Envelope) -> bytes:
    """A record as a PDF/UA-1 file; the envelope is at the foot of every page."""
    return pdf(record_page(record, envelope))


def record_page(record: Record, envelope: Envelope) -> str:
    """What a record is printed from."""
    return render_to_string("pdf/record.html", {"record": record, "envelope": envelope})


def pdf(html: str) -> bytes:
    """A page of HTML as an accessible PDF."""
    page = HTML(string=_in_pieces(html), base_url=BASE + "/", url_fetcher=StaticFilesOnly())
    return page.write_pdf(font_config=FontConfiguration(), pdf_variant=VARIANT)


def _in_pieces(html: str) -> str:
    """The page with every endless word in pieces: WeasyPrint measures a word whole for each line that it fills."""
    head, tag, body = html.partition("<body>")
    return head + tag + TEXT.sub(lambda text: LONG.sub(r"\g<0><wbr>", text[0]), body)
