"""Rows that are changed again and again find room on their page; keys that another implies go."""

from django.db import migrations

from throughline.kit.migrations import LeaveRoom, SecureTenantTables

APPS = (
    "alerts", "audit", "books", "cascade", "changes", "channels", "credits", "crm", "goals", "imports", "insight",
    "jobs", "judging", "org", "progress", "search",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("progress", "0006_one_key_to_each_row")]

    operations = [
        *[SecureTenantTables(app) for app in APPS],
        LeaveRoom("progress_dailyactual", 30),
        LeaveRoom("progress_wordday", 30),
    ]
