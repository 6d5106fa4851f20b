from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "throughline.jobs"
    label = "jobs"
