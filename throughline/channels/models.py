"""Channels, who is reached where, and the outbox: what is to be told to whom, and every try to tell it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.channels.words import (
    CHANNEL_STATES,
    LANGUAGES,
    MESSAGE_STATES,
    OUTCOMES,
)
from throughline.kit.models import TenantForeignKey, TenantModel


class ChannelQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "channel"


class PreferenceQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "preference"
    person_field = "person_id"


class MessageQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "message"
    person_field = "person_id"


class Channel(TenantModel):
    """A way to people outside the program: its settings, and how it is doing.

    `sealed` holds its secrets and `sealed_token` the vendor's token, valid until `token_until`. `heard_at` is
    the last time something was taken there, `failed_at` the last time not, `failures` how often in a row;
    `tried_live_at` when a test first arrived at the vendor's own address.
    """

    code = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    state = models.CharField(max_length=6, default="active", choices=[(one, one) for one in CHANNEL_STATES])
    settings = models.JSONField(default=dict)
    sealed = models.BinaryField(default=b"")
    sealed_token = models.BinaryField(default=b"")
    token_until = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure_code = models.CharField(max_length=60, blank=True)
    failure = models.JSONField(default=dict)
    failures = models.PositiveIntegerField(default=0)
    tried_live_at = models.DateTimeField(null=True)
    objects = ChannelQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "code"], name="channels_channel_code"),
        ]


class Address(TenantModel):
    """What a person is called on a channel; without one, mail goes to the address in their record."""

    person = TenantForeignKey("org.Person", models.CASCADE, related_name="addresses")
    channel = TenantForeignKey(Channel, models.CASCADE, related_name="addresses")
    address = models.CharField(max_length=254)
    objects = PreferenceQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "person", "channel"], name="channels_address_once"),
            models.CheckConstraint(condition=~Q(address=""), name="channels_address_written"),
        ]


class Preference(TenantModel):
    """How a person wants to be told; without a person, what holds for whoever chose nothing.

    `order` has the codes of channels, the first tried first; `app` is in the app, which is always there.
    """

    person = TenantForeignKey("org.Person", models.CASCADE, null=True, related_name="preferences")
    order = models.JSONField(default=list)
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)
    digest_at = models.TimeField()
    language = models.CharField(max_length=2, choices=[(one, one) for one in LANGUAGES])
    objects = PreferenceQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "person"], nulls_distinct=False, name="channels_preference_once"
            ),
            models.CheckConstraint(
                condition=Q(quiet_from__isnull=True) ^ Q(quiet_until__isnull=False),
                name="channels_preference_quiet",
            ),
        ]


class Message(TenantModel):
    """One thing to be told to one person, or without one to a group; never twice under the same key.

    `facts` are what it is worded from when it is sent. One with a `channel` goes there and nowhere else.
    `maybe_twice`: a try may have arrived although nobody knows, and another followed it.
    """

    person = TenantForeignKey("org.Person", models.CASCADE, null=True, related_name="messages")
    channel = TenantForeignKey(Channel, null=True, related_name="messages")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=400)
    facts = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=7, default="waiting", choices=[(one, one) for one in MESSAGE_STATES])
    ended_at = models.DateTimeField(null=True)
    replayed_at = models.DateTimeField(null=True)
    maybe_twice = models.BooleanField(default=False)
    objects = MessageQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "key"], name="channels_message_key"),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(channel__isnull=False), name="channels_message_to"
            ),
        ]
        indexes = [
            models.Index(
                fields=["company", "due_at"],
                condition=Q(state__in=["waiting", "sending"]),
                name="channels_message_due",
            ),
            models.Index(fields=["company", "person", "ended_at"], name="channels_message_person"),
        ]


class Attempt(TenantModel):
    """One try to send a message by a channel, or without one in the app; `answer` is what came back."""

    message = TenantForeignKey(Message, models.CASCADE, related_name="attempts")
    channel = TenantForeignKey(Channel, null=True, related_name="attempts")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=7, default="sending", choices=[(one, one) for one in OUTCOMES])
    answer = models.CharField(max_length=200, blank=True)
    failure_code = models.CharField(max_length=60, blank=True)
    failure = models.JSONField(default=dict)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "message"],
                condition=Q(outcome="sending"),
                name="channels_attempt_one_at_a_time",
            ),
        ]
        indexes = [
            models.Index(fields=["company", "message", "at"], name="channels_attempt_message"),
            models.Index(fields=["company", "channel", "-at"], name="channels_attempt_channel"),
        ]
