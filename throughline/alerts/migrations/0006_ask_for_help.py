import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    dependencies = [
        ("alerts", "0005_alert_of_stalled_deals"),
        ("goals", "0003_keep_templates"),
        ("org", "0001_initial"),
        ("tenants", "0004_plans_need_approval"),
    ]

    operations = [
        migrations.AddField(
            model_name="reaction",
            name="asked",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="org.person",
            ),
        ),
        migrations.AlterField(
            model_name="reaction",
            name="kind",
            field=models.CharField(
                choices=[("talk", "talk"), ("plan", "plan"), ("help", "help")], max_length=10
            ),
        ),
        migrations.AddConstraint(
            model_name="reaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("asked__isnull", False), ("kind", "help")),
                    models.Q(models.Q(("kind", "help"), _negated=True), ("asked__isnull", True)),
                    _connector="OR",
                ),
                name="alerts_reaction_help_asks_somebody",
            ),
        ),
        SecureTenantTables("alerts"),
    ]
