"""The merge of the list of topics: two people who read one document write one claim on a topic, not two."""

from typing import Any

from django.http import HttpRequest

from suppliers.admin.forms import history_versions
from suppliers.admin.merging import Kind, Merging
from suppliers.admin.merging_forms import merged, put_into, seen_in
from suppliers.admin.posted_rows import PostedRow
from suppliers.admin.topic_forms import EXTRA_ROWS, ReadingForm, topic_forms
from suppliers.models import Commitment, Document, Service

PREFIX = "topic"
CHILDREN = ((Commitment, "service_id"),)


def merge_topics(request: HttpRequest, service: Service, document: Document) -> None:
    """Puts what others saved after the list was opened into the list that is sent."""
    found = merged(
        request,
        lambda: _begin(request, service, document),
        record=service,
        child_models=CHILDREN,
        versions=lambda: history_versions(service, CHILDREN),
    )
    put_into(request, found)


def _begin(request: HttpRequest, service: Service, document: Document) -> Merging:
    form = topic_forms(request, service, document).form
    rows = Commitment.objects.filter(service=service, document=document).order_by("pk")
    kind = Kind(
        prefix=PREFIX,
        model=Commitment,
        form=form,
        link="service",
        name=str(Commitment._meta.verbose_name),
        present={str(row.pk): row for row in rows},
        touched=lambda row: bool(form(row.data()).has_changed()),
    )
    merging = Merging(data=request.POST, form=_NoFields, record=service, kinds=[kind], seen=seen_in(request))
    if PREFIX in merging.rows:
        posted = merging.rows[PREFIX]
        on_record = {row.key(kind.key) for row in posted.on_record}
        # The last rows are for a further claim on a topic, which is meant to stand beside another.
        of_list = [id(row) for row in posted.new[:-EXTRA_ROWS]]

        def meets(row: PostedRow) -> Any:
            """The claim of another person on the same topic, entered since."""
            topic = row.values.get("topic")
            for key, claim in kind.present.items():
                if id(row) in of_list and key not in on_record and [claim.topic] == topic:
                    return claim
            return None

        kind.meets = meets
    return merging


class _NoFields(ReadingForm):
    """The form of the service on this page, which has none of its fields."""

    class Meta:
        model = Service
        fields = ()
