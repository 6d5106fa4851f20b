from django.apps import AppConfig


class CreditsConfig(AppConfig):
    name = "throughline.credits"
    label = "credits"
