import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables

# What was a dimension with its words becomes a condition, in every company; the last step forces the policy
# again.
_CONDITIONS = """
ALTER TABLE crm_metric NO FORCE ROW LEVEL SECURITY;
UPDATE crm_metric SET "where" = (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'field', 'dimensions.' || name, 'test', 'is_one_of', 'values', words)), '[]')
    FROM jsonb_each("where") AS w(name, words))
WHERE jsonb_typeof("where") = 'object'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("crm", "0006_webhooks"),
        ("org", "0001_initial"),
        ("tenants", "0003_statistics_on_request"),
    ]

    operations = [
        migrations.RunSQL(_CONDITIONS, migrations.RunSQL.noop),
        migrations.CreateModel(
            name="TerritoryAlias",
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
                ("word", models.CharField(max_length=120)),
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
                    "unit",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="territory_aliases",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="fact",
            name="due_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="metric",
            name="archived_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="metric",
            name="by",
            field=models.CharField(
                choices=[("owner", "owner"), ("territory", "territory")], default="owner", max_length=9
            ),
        ),
        migrations.AddField(
            model_name="metric",
            name="denominator",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="below_the_line_of",
                to="crm.metric",
            ),
        ),
        migrations.AddField(
            model_name="metric",
            name="distinct_of",
            field=models.CharField(blank=True, max_length=130),
        ),
        migrations.AddField(
            model_name="metric",
            name="numerator",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="above_the_line_of",
                to="crm.metric",
            ),
        ),
        migrations.AddField(
            model_name="metric",
            name="stock",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="metric",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name="fact",
            name="kind",
            field=models.CharField(
                choices=[
                    ("deal", "deal"),
                    ("contract", "contract"),
                    ("invoice", "invoice"),
                    ("payment", "payment"),
                    ("visit", "visit"),
                    ("account", "account"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="metric",
            name="date_kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("closed", "closed"),
                    ("signed", "signed"),
                    ("invoiced", "invoiced"),
                    ("paid", "paid"),
                    ("due", "due"),
                    ("occurred", "occurred"),
                    ("opened", "opened"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="metric",
            name="fact_kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("deal", "deal"),
                    ("contract", "contract"),
                    ("invoice", "invoice"),
                    ("payment", "payment"),
                    ("visit", "visit"),
                    ("account", "account"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="metric",
            name="value",
            field=models.CharField(
                choices=[
                    ("amount", "amount"),
                    ("count", "count"),
                    ("distinct", "distinct"),
                    ("ratio", "ratio"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="metric",
            name="where",
            field=models.JSONField(default=list),
        ),
        migrations.AddConstraint(
            model_name="metric",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("denominator__isnull", False), ("numerator__isnull", False), ("value", "ratio")
                    ),
                    models.Q(
                        models.Q(("value", "ratio"), _negated=True),
                        ("denominator__isnull", True),
                        ("numerator__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="crm_metric_ratio_of_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="territoryalias",
            constraint=models.UniqueConstraint(
                fields=("company", "id"), name="crm_territoryalias_company_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="territoryalias",
            constraint=models.UniqueConstraint(fields=("company", "word"), name="crm_territoryalias_word"),
        ),
        SecureTenantTables("crm"),
    ]
