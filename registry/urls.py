"""The register's pages."""

from django.urls import URLPattern, path

from registry.lists.every_list import LISTS
from registry.sign_in.urls import urlpatterns as sign_in
from registry.values import RecordKind
from registry.views import (
    access_log,
    account,
    activities,
    assigning,
    beginning,
    bulk,
    causes,
    changes,
    clients,
    documents,
    engagements,
    findings,
    gallery,
    inbox,
    kept,
    letter_answers,
    letter_editing,
    letter_files,
    letter_sending,
    letters,
    listed,
    overview,
    questions,
    records,
    reference,
    rules,
    saved,
    scope,
    search,
    seen,
    supplier,
    suppliers,
    where_used,
)


def record_paths(record: str, name: str) -> list[URLPattern]:
    """The addresses of a record: as a PDF under its name, and in every format by its suffix."""
    address = f"records/<int:organisation>/{record}"
    return [
        path(f"{address}.pdf", records.record, {"record": record, "suffix": "pdf"}, name=name),
        path(f"{address}.<slug:suffix>", records.record, {"record": record}, name=name),
    ]


def list_files() -> list[URLPattern]:
    """The addresses of the lists as files."""
    return [path(f"{name}.<slug:suffix>", listed.file_of(name), name=f"{name}-file") for name in LISTS]


urlpatterns = [
    path("", overview.overview, name="overview"),
    path("suppliers/", suppliers.suppliers, name="suppliers"),
    path("suppliers/together/", bulk.together, name="together"),
    *list_files(),
    path("suppliers/<int:key>/", supplier.supplier, name="supplier"),
    path("views/", saved.views, name="views"),
    path("views/<int:key>/", saved.change_view, name="change-view"),
    path("activities/", activities.activities, name="activities"),
    path("activities/<int:key>/", activities.activity, name="activity"),
    path("documents/", documents.documents, name="documents"),
    path("engagements/", engagements.engagements, name="engagements"),
    path("engagements/<int:key>/", engagements.engagement, name="engagement"),
    path("clients/", clients.clients, name="clients"),
    path("clients/<int:key>/", clients.client, name="client"),
    path("reference/", reference.reference, name="reference"),
    *record_paths(RecordKind.CONTROLLER, "controller-record"),
    *record_paths(RecordKind.PROCESSOR, "processor-record"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("assign/<path:key>/", assigning.assign, name="assign"),
    path("inbox/<path:key>/", causes.cause, name="cause"),
    path("findings/", findings.finding_list, name="findings"),
    path("findings/<int:organisation>/<str:code>/<path:subject>/", findings.decide, name="decide"),
    path("letters/", letters.letters, name="letters"),
    path("letters/to/<int:supplier>/", letters.start_letter, name="start-letter"),
    path("letters/<int:key>/", letters.letter, name="letter"),
    path("letters/<int:key>/again/", letters.recompose, name="letter-again"),
    path("letters/<int:key>/discard/", letters.discard, name="letter-discard"),
    path("letters/<int:key>/head/", letter_editing.head, name="letter-head"),
    path("letters/<int:key>/questions/add/", letter_editing.new_question, name="letter-new-question"),
    path("letters/<int:key>/questions/<int:question>/", letter_editing.question, name="letter-question"),
    path("letters/<int:key>/papers/", letter_editing.papers, name="letter-papers"),
    path("letters/<int:key>/send/", letter_sending.send, name="letter-send"),
    path("letters/<int:key>/mail/", letter_sending.mail, name="letter-mail"),
    path("letters/<int:key>/remind/", letter_sending.remind_of, name="letter-remind"),
    path("letters/<int:key>/answer/", letter_answers.answer_document, name="letter-document"),
    path("letters/<int:key>/answer/<int:question>/", letter_answers.answer, name="letter-answer"),
    path("letters/<int:key>/papers/<int:paper>/", letter_answers.receive, name="letter-paper"),
    path("letters/<int:key>/files/<str:name>", letter_files.letter_as_file, name="letter-file"),
    path("letters/<int:key>/reminder/<str:name>", letter_files.reminder_as_file, name="letter-reminder-file"),
    path("depends/<slug:kind>/<path:value>/", where_used.dependents, name="dependents"),
    path("depends/<slug:kind>/<path:value>/list.csv", where_used.dependents_file, name="dependents-file"),
    path("reference/decisions/<int:key>/", questions.decision, name="decision"),
    path("search/", search.find, name="search"),
    path("changes/", changes.changes, name="changes"),
    path("changes/between/", changes.between, name="between"),
    path("changes/later/", changes.later, name="later"),
    path("rules/", rules.rules, name="rules"),
    path("gallery/", gallery.gallery, name="gallery"),
    path("begin/", beginning.begin, name="begin"),
    path("begin/law/", beginning.load_law, name="load-law"),
    path("seen/", seen.seen, name="seen"),
    path("kept/discard/", kept.discard, name="discard"),
    path("go/", scope.go, name="go"),
    path("access-log/", access_log.access_log, name="access-log"),
    path("account/", account.account, name="account"),
    path("account/sessions/<int:key>/end/", account.end_session, name="end-session"),
    *sign_in,
]
