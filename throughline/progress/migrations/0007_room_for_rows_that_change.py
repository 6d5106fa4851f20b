"""Rows that are changed again and again find room on their page; keys that another implies go."""

from django.db import migrations

from throughline.kit.migrations import CompanyByAnotherKey, LeaveRoom


class Migration(migrations.Migration):
    dependencies = [
        ("progress", "0006_one_key_to_each_row"),
        ("crm", "0009_remember_since_when_a_stage"),
        ("credits", "0002_more_kinds_of_facts"),
    ]

    operations = [
        CompanyByAnotherKey("crm_inboxrecord"),
        CompanyByAnotherKey("crm_fact"),
        CompanyByAnotherKey("credits_creditline"),
        LeaveRoom("progress_dailyactual", 30),
        LeaveRoom("progress_wordday", 30),
    ]
