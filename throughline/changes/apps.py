from django.apps import AppConfig


class ChangesConfig(AppConfig):
    name = "throughline.changes"
    label = "changes"
