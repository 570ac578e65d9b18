"""The documents of suppliers: the list."""

from django.http import HttpResponse

from registry.lists.every_list import LISTS
from registry.request.permission import Permission, requires
from registry.request.scope import RegisterRequest
from registry.views.listed import Listed, list_page


@requires(Permission.READER)
def documents(request: RegisterRequest) -> HttpResponse:
    return list_page(request, "documents/list.html", Listed(request, LISTS["documents"]))
