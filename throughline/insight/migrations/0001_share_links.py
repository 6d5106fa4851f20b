import datetime

import django.db.models.deletion
import django.db.models.expressions
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("goals", "0002_keep_the_forecast_people_give"),
        ("org", "0001_initial"),
        ("tenants", "0002_company_words"),
    ]

    operations = [
        migrations.CreateModel(
            name="ShareLink",
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
                (
                    "view",
                    models.CharField(
                        choices=[
                            ("map", "map"),
                            ("table", "table"),
                            ("tv", "tv"),
                            ("key_result", "key_result"),
                        ],
                        max_length=12,
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(null=True)),
                ("first_opened_at", models.DateTimeField(null=True)),
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
                    "creator",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="org.person",
                    ),
                ),
                (
                    "key_result",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="goals.keyresult",
                    ),
                ),
                (
                    "unit",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("company", "id"), name="insight_sharelink_company_id"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_at__gt", models.F("made_at")),
                            (
                                "expires_at__lte",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("made_at"), "+", models.Value(datetime.timedelta(days=90))
                                ),
                            ),
                        ),
                        name="insight_sharelink_expires",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("view", "key_result"), ("key_result__isnull", True), _connector="XOR"
                        ),
                        name="insight_sharelink_key_result",
                    ),
                ],
            },
        ),
        SecureTenantTables("insight"),
    ]
