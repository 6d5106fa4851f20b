from django.apps import AppConfig


class JudgingConfig(AppConfig):
    name = "throughline.judging"
    label = "judging"
