"""Data entry for data locations, access and transfers."""

from django.utils.translation import gettext_lazy as _

from suppliers.admin.claims import ClaimAdmin, ClaimInline, claim, own_form
from suppliers.admin.lists import names_of
from suppliers.models import Access, DataLocation, OnwardTransfer

LOCATION = (("kind", "country"), ("city", "facility"), ("operated_by", "operator"), "note")
ACCESS = (
    ("party", "people", "people_number"),
    ("layer", "occasion", "purpose"),
    ("reached", "country", "reached_from"),
    ("reads", "supervised", "control"),
    ("logged", "log_number", "log_unit"),
)
TRANSFER = (("exporter", "importer"), ("established", "accessed_from"), "mechanism", "description")


class DataLocationInline(ClaimInline):
    model = DataLocation
    fieldsets = claim(*LOCATION)
    autocomplete_fields = ("country", "operator")


own_form(
    DataLocationInline,
    *LOCATION,
    list_filter=(*ClaimAdmin.list_filter, "kind"),
    search_fields=(*ClaimAdmin.search_fields, "city", "facility", "country__id"),
)


class OnwardTransferInline(ClaimInline):
    model = OnwardTransfer
    fieldsets = claim(*TRANSFER)
    autocomplete_fields = ("exporter", "importer", "established", "accessed_from")


own_form(OnwardTransferInline, *TRANSFER, search_fields=(*ClaimAdmin.search_fields, *names_of("importer")))


class AccessInline(ClaimInline):
    model = Access
    verbose_name_plural = _("who can access the data")
    fieldsets = claim(*ACCESS)
    autocomplete_fields = ("party", "country")


own_form(
    AccessInline,
    *ACCESS,
    list_filter=(*ClaimAdmin.list_filter, "layer", "occasion", "reads"),
    search_fields=(*ClaimAdmin.search_fields, *names_of("party"), "people"),
)
