"""Data entry for parties behind a service, its declarations, and notices of change."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from suppliers.admin.claims import ClaimAdmin, ClaimInline, claim, own_form
from suppliers.admin.inlines import TrackedInline
from suppliers.admin.lists import names_of
from suppliers.admin.tracked_admin import TrackedAdmin
from suppliers.models import ChangeNotice, Declaration, DeclaredParty, Involvement, NoticeLink

INVOLVEMENT = (
    ("party", "party_service"),
    ("kind", "declared_role"),
    "description",
    ("flow_down", "number", "unit"),
)
DECLARATION = ("kind", ("region", "customers"), "words")


class InvolvementInline(ClaimInline):
    model = Involvement
    fk_name = "service"
    fieldsets = claim(*INVOLVEMENT)
    autocomplete_fields = ("party", "party_service")


own_form(
    InvolvementInline,
    *INVOLVEMENT,
    list_filter=(*ClaimAdmin.list_filter, "kind", "declared_role", "flow_down"),
    search_fields=(*ClaimAdmin.search_fields, *names_of("party")),
)


class DeclarationInline(ClaimInline):
    model = Declaration
    fieldsets = claim(*DECLARATION)


class DeclaredPartyInline(TrackedInline):
    model = DeclaredParty
    autocomplete_fields = ("party",)


own_form(
    DeclarationInline,
    *DECLARATION,
    inlines=(DeclaredPartyInline,),
    list_filter=(*ClaimAdmin.list_filter, "kind"),
    search_fields=(*ClaimAdmin.search_fields, "words"),
)


class NoticeLinkInline(TrackedInline):
    model = NoticeLink
    autocomplete_fields = ("involvement",)


@admin.register(ChangeNotice)
class ChangeNoticeAdmin(TrackedAdmin):
    list_display = ("__str__", "service", "kind", "announced", "effective", "party")
    list_select_related = ("service", "party")
    list_filter = ("kind",)
    date_hierarchy = "announced"
    ordering = ("-announced", "pk")
    search_fields = (
        *("service__name", *names_of("service__supplier")),
        *(*names_of("party"), "description"),
    )
    autocomplete_fields = ("service", "party", "replaced", "document")
    fieldsets = (
        (
            _("The change, Art. 28(2)"),
            {"fields": ("service", "kind", ("party", "replaced"), "description")},
        ),
        (_("Dates and source"), {"fields": (("announced", "effective"), ("document", "section"))}),
    )
    inlines = (NoticeLinkInline,)

    def view_on_site(self, obj: ChangeNotice) -> str:
        """The service on the page of its supplier."""
        return obj.service.get_absolute_url()
