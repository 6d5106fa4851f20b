from importlib import import_module

from django.apps import AppConfig


class CrmConfig(AppConfig):
    name = "throughline.crm"
    label = "crm"

    def ready(self) -> None:
        """Goals hear from here which metrics are ratios."""
        import_module("throughline.crm.selectors.ratios")
