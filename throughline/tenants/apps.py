"""Connects the tenant watch to every database connection."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from throughline.kit.scope import watch_connection


class TenantsConfig(AppConfig):
    name = "throughline.tenants"
    label = "tenants"

    def ready(self) -> None:
        connection_created.connect(watch_connection, dispatch_uid="throughline.tenant_watch")
