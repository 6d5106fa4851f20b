from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "throughline.alerts"
    label = "alerts"
