"""What was typed, as text to copy: for a form that cannot be filled again."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from suppliers.ledger.sent_forms import NO_CONTENT

# The fields by which a form counts its rows and knows its age.
OF_THE_FORM = ("seen", "post", "choices")
COUNTS = ("-TOTAL_FORMS", "-INITIAL_FORMS", "-MIN_NUM_FORMS", "-MAX_NUM_FORMS")


def as_text(request: HttpRequest, posted: QueryDict) -> HttpResponse:
    """A page with the fields that a person filled in and their content."""
    fields = [(name, "\n".join(filter(None, values))) for name, values in posted.lists() if _is_typed(name)]
    return render(request, "typed.html", {"fields": [(name, text) for name, text in fields if text.strip()]})


def _is_typed(name: str) -> bool:
    return not (name in NO_CONTENT or name in OF_THE_FORM or name.startswith(("_", "choose-")) or name.endswith(COUNTS))
