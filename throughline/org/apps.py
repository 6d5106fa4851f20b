from django.apps import AppConfig


class OrgConfig(AppConfig):
    name = "throughline.org"
    label = "org"
