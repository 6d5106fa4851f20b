"""Logins, keys of links and of webhooks (global: they say whose a visitor is), and what slows guessing."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from throughline.kit.models import new_id


class LoginManager(BaseUserManager["Login"]):
    def get_queryset(self) -> models.QuerySet["Login"]:
        """With the company: every request needs its zone, and should not ask twice."""
        return super().get_queryset().select_related("company")

    def get_by_natural_key(self, username: str | None) -> "Login":
        """Names are kept in small letters: nobody remembers how their mail address was capitalised."""
        return self.get(name=(username or "").strip().lower())


class Login(AbstractBaseUser):
    """A way into one company; the person it stands for points here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("tenants.Company", models.CASCADE, related_name="+")
    name = models.CharField(max_length=200, unique=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = LoginManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["company", "id"], name="access_login_company_id"),
        ]


class SignInAttempt(models.Model):
    """Failed sign-ins for one key (a login name or an address) in one window of time."""

    key = models.CharField(max_length=200)
    window = models.DateTimeField()
    failures = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "window"], name="access_sign_in_attempt_key_window"),
        ]


class LinkKey(models.Model):
    """Which company a link for reading only leads into: by the hash of its token, which is kept nowhere."""

    token_hash = models.CharField(max_length=64, primary_key=True)
    company = models.ForeignKey("tenants.Company", models.CASCADE, related_name="+")
    link_id = models.UUIDField()


class WebhookKey(models.Model):
    """Which connector of which company a webhook's address leads to: by the hash of its token."""

    token_hash = models.CharField(max_length=64, primary_key=True)
    company = models.ForeignKey("tenants.Company", models.CASCADE, related_name="+")
    connector_id = models.UUIDField()
