"""Addresses of the installation: the admin site and the register's pages."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("registry.urls")),
]
handler500 = "registry.views.errors.server_error"
handler400 = "registry.views.errors.bad_request"
handler429 = "registry.views.account.too_many_requests"
