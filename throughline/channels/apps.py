from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ChannelsConfig(AppConfig):
    name = "throughline.channels"
    label = "channels"

    def ready(self) -> None:
        """Every app's `messages.py` says which messages it sends."""
        autodiscover_modules("messages")
