"""Django's settings. Everything an operator may change comes from the environment; see docs/operations.md."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from throughline.config.database import as_role, parse_url
from throughline.config.state import secret_key

ROOT = Path(__file__).resolve().parents[2]
PUBLIC_URL = os.environ.get("THROUGHLINE_PUBLIC_URL", "http://127.0.0.1:8000")
_PUBLIC = urlsplit(PUBLIC_URL)

SECRET_KEY = secret_key()
DEBUG = False
ALLOWED_HOSTS = [_PUBLIC.hostname or "127.0.0.1", "127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
ROOT_URLCONF = "throughline.config.urls"
WSGI_APPLICATION = "throughline.config.wsgi.application"
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "procrastinate.contrib.django",
    "throughline.tenants",
    "throughline.changes",
    "throughline.audit",
    "throughline.search",
    "throughline.access",
    "throughline.jobs",
    "throughline.org",
    "throughline.channels",
    "throughline.goals",
    "throughline.cascade",
    "throughline.crm",
    "throughline.credits",
    "throughline.books",
    "throughline.progress",
    "throughline.alerts",
    "throughline.judging",
    "throughline.imports",
    "throughline.insight",
]

MIDDLEWARE = [
    "throughline.config.security.SecurityHeaders",
    "throughline.config.incoming.IncomingCalls",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "throughline.config.request.OneTransaction",
]

DATABASE_URL = os.environ.get("DATABASE_URL", "postgresql:///throughline")
_owner = parse_url(DATABASE_URL)
DATABASES = {"default": as_role(_owner, "app"), "maintenance": as_role(_owner, "maintenance")}

AUTH_USER_MODEL = "access.Login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _PUBLIC.scheme == "https"
CSRF_FAILURE_VIEW = "throughline.config.csrf.csrf_failure"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _PUBLIC.scheme == "https"

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
FRONTEND_DIST = ROOT / "frontend" / "dist"
WHITENOISE_ROOT = FRONTEND_DIST
WHITENOISE_INDEX_FILE = False
WHITENOISE_MIMETYPES = {".webmanifest": "application/manifest+json"}
# The build names what it splits off after its contents, whatever else stands in the name.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/assets/"
OUTBOUND_ALLOW = os.environ.get("THROUGHLINE_OUTBOUND_ALLOW", "").split(",")
LARGE_PLAN = int(os.environ.get("THROUGHLINE_LARGE_PLAN", "5000"))
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
