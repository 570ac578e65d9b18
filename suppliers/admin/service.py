"""Entering a service with everything that is claimed of it, and the notices of its changes."""

from typing import ClassVar

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from suppliers.admin.tracked import StackedTrackedInline, TrackedAdmin, TrackedInline
from suppliers.models import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    ChangeNotice,
    Commitment,
    Component,
    DataHandled,
    DataLocation,
    Declaration,
    DeclaredParty,
    Involvement,
    NoticeLink,
    OnwardTransfer,
    RetentionTerm,
    SecurityMeasure,
    Service,
    ServiceLevel,
    ServiceOption,
    Test,
)

CITED = (
    ("standing", "assurance", "worded"),
    ("document", "section"),
    ("option", "component"),
    ("starts", "ends"),
)


class OptionInline(TrackedInline):
    model = ServiceOption
    classes = ("collapse",)


class ComponentInline(TrackedInline):
    model = Component
    classes = ("collapse",)


class ClaimInline(StackedTrackedInline):
    """A claim about a service; its document is found by title, version or supplier."""

    classes = ("collapse",)
    autocomplete_fields: ClassVar[tuple[str, ...]] = ("document", "option", "component")


class BreachTermInline(ClaimInline):
    model = BreachTerm
    classes = ()  # type: ignore[assignment]  # open, because it is asked first
    fields = (("number", "unit", "trigger"), "channel", "content", *CITED)


class InvolvementInline(ClaimInline):
    model = Involvement
    fk_name = "service"
    fields = (
        ("party", "party_service"),
        ("kind", "declared_role"),
        "description",
        "flow_down",
        ("number", "unit"),
        *CITED,
    )
    autocomplete_fields = ("party", "party_service", *ClaimInline.autocomplete_fields)


class DataHandledInline(ClaimInline):
    model = DataHandled
    fields = (("category", "subject"), ("origin", "intake"), "description", *CITED)
    autocomplete_fields = ("category", "subject", *ClaimInline.autocomplete_fields)


class DataLocationInline(ClaimInline):
    model = DataLocation
    fields = (("kind", "country"), ("city", "facility"), ("operated_by", "operator"), "note", *CITED)
    autocomplete_fields = ("country", "operator", *ClaimInline.autocomplete_fields)


class AccessInline(ClaimInline):
    model = Access
    fields = (
        ("party", "people", "people_number"),
        ("layer", "occasion", "purpose"),
        ("reached", "reached_from", "country"),
        ("reads", "supervised"),
        "control",
        ("logged", "log_number", "log_unit"),
        *CITED,
    )
    autocomplete_fields = ("party", "country", *ClaimInline.autocomplete_fields)


class OnwardTransferInline(ClaimInline):
    model = OnwardTransfer
    fields = (("exporter", "importer"), ("established", "accessed_from"), "mechanism", "description", *CITED)
    autocomplete_fields = (
        "exporter",
        "importer",
        "established",
        "accessed_from",
        *ClaimInline.autocomplete_fields,
    )


class BackupTermInline(ClaimInline):
    model = BackupTerm
    fields = (
        ("kind", "what"),
        ("every_number", "every_unit"),
        ("upto_number", "upto_unit"),
        ("kept_number", "kept_unit"),
        ("place", "by"),
        ("encrypted", "encrypted_where"),
        ("tested_number", "tested_unit"),
        *CITED,
    )
    autocomplete_fields = ("by", *ClaimInline.autocomplete_fields)


class RetentionTermInline(ClaimInline):
    model = RetentionTerm
    fields = (
        "what",
        ("number", "unit", "event"),
        "criteria",
        ("disposal", "confirmation"),
        ("retrieval_number", "retrieval_unit"),
        ("rotation_number", "rotation_unit"),
        *CITED,
    )


class ServiceLevelInline(ClaimInline):
    model = ServiceLevel
    fields = (("kind", "what"), ("number", "unit"), *CITED)


class SecurityMeasureInline(ClaimInline):
    model = SecurityMeasure
    fields = (
        ("heading", "control"),
        "name",
        ("sense", "run_by", "party"),
        ("protocol", "algorithm", "key_bits"),
        "key_holder",
        *CITED,
    )
    autocomplete_fields = ("party", *ClaimInline.autocomplete_fields)


class TestInline(ClaimInline):
    model = Test
    fields = (
        ("what", "environment"),
        ("party", "method"),
        ("every_number", "every_unit"),
        ("last", "report"),
        *CITED,
    )
    autocomplete_fields = ("party", *ClaimInline.autocomplete_fields)


class CertificationInline(ClaimInline):
    model = Certification
    fields = (
        ("scheme", "kind", "state"),
        ("holder", "party"),
        "scope",
        ("body", "reference"),
        ("valid_from", "valid_until"),
        *CITED,
    )
    autocomplete_fields = ("party", *ClaimInline.autocomplete_fields)


class CommitmentInline(ClaimInline):
    model = Commitment
    fields = ("topic", "words", ("number", "unit"), ("qualifier", "legal_conclusion"), *CITED)


class DeclarationInline(ClaimInline):
    model = Declaration
    show_change_link = True
    fields = ("kind", ("region", "customers"), "words", *CITED)


@admin.register(Service)
class ServiceAdmin(TrackedAdmin):
    list_display = ("name", "supplier", "declared_role")
    list_select_related = ("supplier",)
    search_fields = ("name", "supplier__legal_name", "supplier__trading_name")
    autocomplete_fields = ("supplier",)
    fieldsets = (
        (
            _("What it is"),
            {"fields": ("supplier", "name", "nature", "purpose", "intake", ("declared_role", "declared_law"))},
        ),
        (_("When, and how critical"), {"fields": (("starts", "ends"), "criticality")}),
    )
    # In the order in which a person reads a statement: what is sold, what goes in, who and where, the clocks, the rest.
    inlines = (
        BreachTermInline,
        OptionInline,
        ComponentInline,
        DataHandledInline,
        InvolvementInline,
        DataLocationInline,
        AccessInline,
        OnwardTransferInline,
        BackupTermInline,
        RetentionTermInline,
        ServiceLevelInline,
        SecurityMeasureInline,
        TestInline,
        CertificationInline,
        CommitmentInline,
        DeclarationInline,
    )


@admin.register(ServiceOption)
class ServiceOptionAdmin(TrackedAdmin):
    list_display = ("name", "service")
    list_select_related = ("service",)
    search_fields = ("name", "service__name")
    autocomplete_fields = ("service",)


@admin.register(Component)
class ComponentAdmin(TrackedAdmin):
    list_display = ("name", "kind", "service")
    list_select_related = ("service",)
    search_fields = ("name", "service__name")
    autocomplete_fields = ("service",)


class DeclaredPartyInline(TrackedInline):
    model = DeclaredParty
    autocomplete_fields = ("party",)
    show_change_link = False


@admin.register(Declaration)
class DeclarationAdmin(TrackedAdmin):
    list_display = ("kind", "service", "standing")
    list_select_related = ("service",)
    search_fields = ("words", "service__name")
    autocomplete_fields = ("service", *ClaimInline.autocomplete_fields)
    fieldsets = ((None, {"fields": ("service", "kind", ("region", "customers"), "words", *CITED)}),)
    inlines = (DeclaredPartyInline,)


class NoticeLinkInline(TrackedInline):
    model = NoticeLink
    show_change_link = False


@admin.register(ChangeNotice)
class ChangeNoticeAdmin(TrackedAdmin):
    list_display = ("service", "kind", "announced", "effective", "party")
    list_select_related = ("service", "party")
    search_fields = ("service__name", "description")
    autocomplete_fields = ("service", "party", "replaced", "document")
    fieldsets = (
        (_("What will change"), {"fields": ("service", "kind", ("party", "replaced"), "description")}),
        (_("When, and where it is written"), {"fields": (("announced", "effective"), ("document", "section"))}),
    )
    inlines = (NoticeLinkInline,)
