from django.apps import AppConfig


class ProgressConfig(AppConfig):
    name = "throughline.progress"
    label = "progress"
