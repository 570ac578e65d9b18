"""Every component of the pages in every variant, with invented data."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.gallery_pictures import sample_chains, sample_clocks, sample_maps
from suppliers.day_field import DayField
from suppliers.wording.differences import Difference

SEVERITIES = ("critical", "high", "medium", "low", "note", "none")
STANDINGS = ("agreed", "stated", "denied", "unclear", "silent", "unread")
TRANSFER_MARKS = ("home", "adequate", "safeguard", "derogation", "none", "unknown")
PARTS = ("marks", "facts", "findings", "tables", "lists", "pictures", "forms", "scope")
LONG_NAME = "Aktiengesellschaft" * 556  # over ten thousand letters, not one break


class SampleForm(forms.Form):
    """A form with every kind of field."""

    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("What you learnt or received, such as “Amendment 2 received”. The history keeps it permanently."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why you accept this. An auditor will read it.")},
    )
    until = DayField(
        label=_("Accepted until"),
        error_messages={"required": _("Enter the last day this holds, such as 27 March 2027.")},
    )
    mail = forms.EmailField(
        label=_("Contact"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    role = forms.ChoiceField(
        label=_("Role"),
        choices=[("processor", _("processor")), ("host", _("host")), ("controller", _("controller"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the role that you assess.")},
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=[("a", _("agreement")), ("s", _("statement"))], required=False)
    seen = forms.BooleanField(label=_("I have seen the document"), required=False)


def sample_rows(today: date) -> list[dict[str, Any]]:
    """Rows of a list of suppliers."""
    names = (
        "Acuity Analytics Inc.",
        "شركة الأفق للاستضافة ذ.م.م",
        "Ironbridge Sicherheit GmbH & Co. KG",
        LONG_NAME,
    )
    facts = (
        ("silent", "", "no upper limit known", "high", 2, today - timedelta(12)),
        ("agreed", "48 h", "7 days", "none", None, today + timedelta(22)),
        ("unclear", "promptly", "30 days", "medium", 3, today),
        ("stated", "72 h", "90 days", "critical", 1, None),
    )
    keys = ("standing", "notice", "copy", "severity", "count", "due")
    return [
        {"name": name, "code": "IN", "country": _("India"), **dict(zip(keys, fact, strict=True))}
        for name, fact in zip(names, facts, strict=True)
    ]


@requires(Permission.READER)
def gallery(request: RegisterRequest) -> HttpResponse:
    if not settings.GALLERY:
        raise Http404
    today = timezone.localdate()
    form = SampleForm({"reason": "", "mail": "privacy@"})
    pages = Paginator(range(137), 50)
    texts = (
        (constants.SUCCESS, _("Accepted until 3 March 2027. The finding reopens after this date.")),
        (constants.INFO, _("137 suppliers are shown.")),
        (constants.WARNING, _("One filter took too long and was left out.")),
        (constants.ERROR, _("Not saved. The file is not a PDF.")),
    )
    context = {
        "severities": SEVERITIES,
        "standings": STANDINGS,
        "regimes": TRANSFER_MARKS,
        "sections": [{"url": f"#{part}", "label": part.capitalize(), "current": part == "marks"} for part in PARTS],
        "crumbs": [{"url": "#", "label": _("Suppliers")}, {"label": "Acuity Analytics Inc."}],
        "sample_messages": [Message(level, str(text)) for level, text in texts],
        "today": today,
        "days": [today + timedelta(days) for days in (-12, -1, 2, 1, 200, 0)],
        "changes": [
            Difference(gettext("Breach notice"), "72 hours", "48 hours"),
            Difference(gettext("Sub-processor"), "", "Verity Data Centres plc"),
            Difference(gettext("Storage location"), "Pune, India", ""),
        ],
        "rows": sample_rows(today),
        "page_obj": pages.page(1),
        "last_page": pages.page(3),
        "sample_form": form,
        "long_name": LONG_NAME,
        "chains": sample_chains(lens_of(request)),
        "clocks": sample_clocks(),
        "maps": sample_maps(lens_of(request)),
        "past": {"on": date(2025, 3, 3), "past": True, "today_url": "#", "now_url": "#"},
        "past_now": {"on": date(2025, 3, 3), "past": True, "now": True, "today_url": "#", "then_url": "#"},
        "future": {"on": today + timedelta(40), "future": True, "today_url": "#"},
    }
    return render(request, "gallery.html", context)
