import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    dependencies = [
        ("crm", "0007_count_distinct_ratio"),
        ("goals", "0003_keep_templates"),
        ("progress", "0001_initial"),
        ("tenants", "0003_statistics_on_request"),
    ]

    operations = [
        migrations.CreateModel(
            name="FreshAttribute",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=throughline.kit.models.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("attribute", models.CharField(max_length=60)),
                ("subject", models.CharField(choices=[("person", "person"), ("unit", "unit")], max_length=6)),
                (
                    "every",
                    models.CharField(choices=[("quarter", "quarter"), ("month", "month")], max_length=7),
                ),
                ("periods", models.PositiveSmallIntegerField()),
                ("zero_for_others", models.BooleanField()),
                ("written_on", models.DateField(null=True)),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        default=throughline.kit.scope.current_company,
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="tenants.company",
                    ),
                ),
                (
                    "metric",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="crm.metric",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WordDay",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=throughline.kit.models.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("denominator", models.BooleanField(default=False)),
                ("word", models.CharField(max_length=300)),
                ("on", models.DateField()),
                ("count", models.IntegerField()),
                (
                    "company",
                    models.ForeignKey(
                        db_index=False,
                        default=throughline.kit.scope.current_company,
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="tenants.company",
                    ),
                ),
                (
                    "key_result",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="goals.keyresult",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="dailyactual",
            name="progress_dailyactual_day",
        ),
        migrations.AddField(
            model_name="dailyactual",
            name="denominator",
            field=models.BooleanField(default=False),
        ),
        migrations.AddConstraint(
            model_name="dailyactual",
            constraint=models.UniqueConstraint(
                fields=("company", "key_result", "denominator", "on"), name="progress_dailyactual_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="freshattribute",
            constraint=models.UniqueConstraint(
                fields=("company", "id"), name="progress_freshattribute_company_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="freshattribute",
            constraint=models.UniqueConstraint(
                fields=("company", "attribute"), name="progress_freshattribute_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="wordday",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="progress_wordday_company_id"),
        ),
        migrations.AddConstraint(
            model_name="wordday",
            constraint=models.UniqueConstraint(
                fields=("company", "key_result", "denominator", "word", "on"), name="progress_wordday_once"
            ),
        ),
        SecureTenantTables("progress"),
    ]
