import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    dependencies = [
        ("cascade", "0002_plan_revision"),
        ("org", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="rule",
            name="archived_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="rule",
            name="created_by",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="org.person",
            ),
        ),
        migrations.AddField(
            model_name="rule",
            name="restored_from",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="rule",
            name="template",
            field=models.CharField(blank=True, db_default="", default="", max_length=40),
        ),
        SecureTenantTables("cascade"),
    ]
