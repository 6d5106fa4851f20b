from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "throughline.goals"
    label = "goals"
