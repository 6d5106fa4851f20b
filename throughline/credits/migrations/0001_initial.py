import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import AppendOnly, SecureTenantTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("crm", "0001_initial"),
        ("org", "0001_initial"),
        ("tenants", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="CreditLine",
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
                    "ledger",
                    models.CharField(
                        choices=[("payable", "payable"), ("overlay", "overlay")],
                        default="payable",
                        max_length=8,
                    ),
                ),
                (
                    "fact_kind",
                    models.CharField(
                        choices=[
                            ("deal", "deal"),
                            ("contract", "contract"),
                            ("invoice", "invoice"),
                            ("payment", "payment"),
                            ("visit", "visit"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "date_kind",
                    models.CharField(
                        choices=[
                            ("closed", "closed"),
                            ("signed", "signed"),
                            ("invoiced", "invoiced"),
                            ("paid", "paid"),
                            ("occurred", "occurred"),
                        ],
                        max_length=10,
                    ),
                ),
                ("on", models.DateField()),
                ("parts", models.DecimalField(decimal_places=9, default=1, max_digits=24)),
                ("amount", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
                ("count", models.SmallIntegerField()),
                ("currency", models.CharField(max_length=3, null=True)),
                ("dimensions", models.JSONField(default=dict)),
                ("reverses", models.UUIDField(null=True)),
                ("booked_at", models.DateTimeField()),
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
                    "fact",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credit_lines",
                        to="crm.fact",
                    ),
                ),
                (
                    "person",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="credit_lines",
                        to="org.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [
                    models.Index(fields=["company", "person", "on"], name="credits_creditline_person_on"),
                    models.Index(
                        fields=["company", "fact_kind", "date_kind", "on"], name="credits_creditline_metric"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("company", "id"), name="credits_creditline_company_id"),
                    models.UniqueConstraint(
                        condition=models.Q(("reverses__isnull", False)),
                        fields=("company", "reverses"),
                        name="credits_creditline_reversed_once",
                    ),
                ],
            },
        ),
        SecureTenantTables("credits"),
        AppendOnly("credits_creditline"),
    ]
