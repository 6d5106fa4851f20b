import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    dependencies = [
        ("alerts", "0004_post_what_is_told"),
        ("crm", "0009_remember_since_when_a_stage"),
        ("goals", "0003_keep_templates"),
        ("org", "0001_initial"),
        ("tenants", "0004_plans_need_approval"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="reaction",
            name="alerts_reaction_plan_is_a_check_in",
        ),
        migrations.AddField(
            model_name="alert",
            name="deal",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="alerts",
                to="crm.fact",
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="kind",
            field=models.CharField(
                choices=[("lag", "lag"), ("stalled", "stalled")], default="lag", max_length=10
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="still_since",
            field=models.DateField(null=True),
        ),
        migrations.AlterField(
            model_name="alert",
            name="gap",
            field=throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True),
        ),
        migrations.AlterField(
            model_name="alert",
            name="key_result",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="alerts",
                to="goals.keyresult",
            ),
        ),
        migrations.AlterField(
            model_name="alert",
            name="lag_points",
            field=throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True),
        ),
        migrations.AlterField(
            model_name="alert",
            name="opened_lag",
            field=throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True),
        ),
        migrations.AddConstraint(
            model_name="alert",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed_at__isnull", True)),
                fields=("company", "deal"),
                name="alerts_alert_one_open_a_deal",
            ),
        ),
        migrations.AddConstraint(
            model_name="alert",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("deal__isnull", True),
                        ("key_result__isnull", False),
                        ("kind", "lag"),
                        ("still_since__isnull", True),
                        ("gap__isnull", False),
                        ("lag_points__isnull", False),
                        ("opened_lag__isnull", False),
                    ),
                    models.Q(
                        ("deal__isnull", False),
                        ("key_result__isnull", True),
                        ("kind", "stalled"),
                        ("still_since__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="alerts_alert_about",
            ),
        ),
        migrations.AddConstraint(
            model_name="reaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "plan"), ("check_in__isnull", True), _connector="OR"),
                name="alerts_reaction_check_in_is_a_plan",
            ),
        ),
        SecureTenantTables("alerts"),
    ]
