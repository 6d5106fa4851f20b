from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "throughline.audit"
    label = "audit"
