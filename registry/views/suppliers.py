"""The list of suppliers."""

from django.http import HttpResponse

from registry.lists.every_list import LISTS
from registry.people.rights import Right
from registry.request.permission import Permission, may, requires
from registry.request.scope import RegisterRequest, lens_of
from registry.views.listed import Listed, list_page


@requires(Permission.READER)
def suppliers(request: RegisterRequest) -> HttpResponse:
    decides = any(may(request, Right.ASSESS, key) for key in lens_of(request).organisation_ids)
    return list_page(request, "suppliers/list.html", Listed(request, LISTS["suppliers"]), together=decides)
