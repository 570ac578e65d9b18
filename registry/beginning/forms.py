"""The forms of the three steps: a few fields each, so that nobody needs data entry to begin."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from registry.chains import Used
from registry.models import Organisation
from registry.values import Laws
from registry.values import Organisation as OrganisationValue
from suppliers.day_field import DayField
from suppliers.models.fields import LONGEST
from suppliers.values import Supplier, Unit
from suppliers.values.short_names import compared

# In characters: a name on one line.
LONGEST_NAME = 300
DAY_ERRORS = {"invalid": _("Enter a date such as 27 March 2026.")}


class OrganisationForm(forms.ModelForm):  # type: ignore[type-arg]
    """Step 1: the organisation that keeps its records here."""

    class Meta:
        model = Organisation
        fields = ("legal_name", "short_name", "regime", "address", "email", "dpo")
        labels = {
            "legal_name": _("Name of the organisation"),
            "short_name": _("Short name, for lists"),
            "regime": _("Law"),
            "email": _("E-mail"),
        }
        help_texts = {
            "legal_name": _("The legal name, as records and letters show it."),
            "short_name": _("Such as “Trading”. Web addresses have it too, and keep it."),
            "regime": _("The law that its records follow."),
            "address": _("The postal address."),
            "email": _("The mailbox of a position, not of a person."),
            "dpo": _("Position or firm, with its mailbox. Leave empty if there is none."),
        }
        error_messages = {
            "legal_name": {"required": _("Enter the name of the organisation.")},
            "regime": {"required": _("Choose the law that its records follow.")},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        law: Any = self.fields["regime"]
        law.choices = [("", _("Choose a law")), *Laws.choices]
        for name in ("address", "dpo"):
            self.fields[name].widget.attrs["rows"] = 2
        self.fields["legal_name"].widget.attrs["autocomplete"] = "organization"
        self.fields["address"].widget.attrs["autocomplete"] = "street-address"


class UseForm(forms.Form):
    """Step 2: the first service that an organisation uses, with its supplier.

    *organisations* are those that the person enters records for; *suppliers* are those on record.
    """

    organisation = forms.TypedChoiceField(label=_("Organisation"), coerce=int)
    supplier = forms.CharField(
        label=_("Supplier"),
        max_length=LONGEST_NAME,
        help_text=_("The company that provides the service: its legal name, if you know it."),
        error_messages={"required": _("Enter the name of the supplier.")},
    )
    short_name = forms.CharField(
        label=_("Short name of the supplier"),
        max_length=48,
        required=False,
        help_text=_("The name that people use, for sentences and lists."),
    )
    service = forms.CharField(
        label=_("Service"),
        max_length=LONGEST_NAME,
        help_text=_("What it provides to you, such as “Payroll” or “Newsletter”."),
        error_messages={"required": _("Enter what the supplier provides, such as “Payroll”.")},
    )
    starts = DayField(
        label=_("In use since"),
        required=False,
        help_text=_("Leave empty if you do not know it."),
        error_messages=DAY_ERRORS,
    )

    def __init__(
        self, *args: Any, organisations: Iterable[OrganisationValue], suppliers: Iterable[Supplier], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "organisation", [(each.id, each.name) for each in organisations])
        self._suppliers = list(suppliers)

    def clean_supplier(self) -> str:
        """The name. Raises ValidationError if a supplier on record has it: a second one would split its facts."""
        name: str = self.cleaned_data["supplier"].strip()
        for each in self._suppliers:
            if compared(name) in map(compared, each.names):
                words = _("“%(name)s” is on record already. Use the link “A service that is on record” instead.")
                raise forms.ValidationError(words, params={"name": each.full_name}, code="known")
        return name


class AgreementForm(forms.Form):
    """Step 3: what was agreed for a service in use, one of *uses*."""

    engagement = forms.TypedChoiceField(label=_("Service"), coerce=int)
    title = forms.CharField(
        label=_("Title of the agreement"),
        max_length=LONGEST_NAME,
        initial=_("Data processing agreement"),
        error_messages={"required": _("Enter the title of the agreement.")},
    )
    starts = DayField(
        label=_("In force since"),
        required=False,
        help_text=_("The first day of the agreement. Leave empty if you do not know it."),
        error_messages=DAY_ERRORS,
    )
    hours = forms.IntegerField(
        label=_("Breach notice agreed, in hours"),
        min_value=1,
        max_value=LONGEST[Unit.HOURS],
        required=False,
        help_text=_("The time within which it must notify you of a breach. Leave empty if no figure is agreed."),
        error_messages={"invalid": _("Enter a whole number of hours, such as 24.")},
    )

    def __init__(self, *args: Any, uses: Iterable[Used], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(
            self, "engagement", [(each.engagement.id, f"{each.supplier.name}: {each.service.name}") for each in uses]
        )


def choose(form: forms.Form, name: str, choices: list[tuple[int, str]]) -> None:
    """Gives a field its choices. A single choice is made already, and the field is hidden."""
    field: Any = form.fields[name]
    field.choices = choices
    if len(choices) == 1:
        field.widget = forms.HiddenInput()
        field.initial = choices[0][0]
