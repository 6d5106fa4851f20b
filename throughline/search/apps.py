from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "throughline.search"
    label = "search"
