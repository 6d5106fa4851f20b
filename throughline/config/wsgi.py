"""The WSGI application that granian serves."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from throughline.kit.settle import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "throughline.config.settings")
application = get_wsgi_application()
import_module(
    settings.ROOT_URLCONF
)  # else the first request waits for it, and what it loads is never settled
settle()
