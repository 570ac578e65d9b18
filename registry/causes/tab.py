"""The tabs of the inbox: what kind of act a cause needs next."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Tab(TextChoices):
    """What a cause needs: to be done by a day, a decision, a question to the supplier, or an entry."""

    DUE = "due", pgettext_lazy("tab", "Due")
    DECIDE = "decide", pgettext_lazy("tab", "Decide")
    ASK = "ask", pgettext_lazy("tab", "Ask")
    ENTER = "enter", pgettext_lazy("tab", "Enter")
    HOUSEKEEPING = "housekeeping", pgettext_lazy("tab", "Housekeeping")
