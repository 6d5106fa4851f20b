"""Tables that were made before: Django's keys on the column alone, and indexes that repeat another, go."""

from django.db import migrations

from throughline.kit.migrations import SecureTenantTables

APPS = (
    "alerts", "audit", "books", "cascade", "changes", "channels", "credits", "crm", "goals", "imports", "insight",
    "jobs", "judging", "org", "progress", "search",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("progress", "0005_note_alerts_that_wait")]

    operations = [SecureTenantTables(app) for app in APPS]
