from django.apps import AppConfig


class CascadeConfig(AppConfig):
    name = "throughline.cascade"
    label = "cascade"
