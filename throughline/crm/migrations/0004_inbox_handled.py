import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    dependencies = [
        ("crm", "0003_people_rates_and_taxes"),
        ("tenants", "0003_statistics_on_request"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="inboxrecord",
            name="crm_inboxrecord_waiting",
        ),
        migrations.AlterField(
            model_name="inboxrecord",
            name="state",
            field=models.CharField(
                choices=[
                    ("pending", "pending"),
                    ("done", "done"),
                    ("waiting", "waiting"),
                    ("ignored", "ignored"),
                    ("mended", "mended"),
                ],
                default="pending",
                max_length=8,
            ),
        ),
        migrations.AddIndex(
            model_name="inboxrecord",
            index=models.Index(
                condition=models.Q(("state", "waiting")),
                fields=["company", "id"],
                name="crm_inboxrecord_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="inboxrecord",
            index=models.Index(
                condition=models.Q(("state", "waiting")),
                fields=["company", "connector", "object_kind", "reason_code", "id"],
                name="crm_inboxrecord_reason",
            ),
        ),
        migrations.AddIndex(
            model_name="inboxrecord",
            index=models.Index(
                condition=models.Q(("state__in", ("ignored", "mended"))),
                fields=["company", "state", "id"],
                name="crm_inboxrecord_handled",
            ),
        ),
        migrations.CreateModel(
            name="Handling",
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
                    "verb",
                    models.CharField(
                        choices=[
                            ("set_aside", "set_aside"),
                            ("taken_back", "taken_back"),
                            ("mended", "mended"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.CharField(blank=True, max_length=500)),
                ("person_id", models.UUIDField(null=True)),
                ("at", models.DateTimeField()),
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
                    "record",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="handlings",
                        to="crm.inboxrecord",
                    ),
                ),
                (
                    "replacement",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replaces",
                        to="crm.inboxrecord",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["company", "record", "id"], name="crm_handling_record")],
                "constraints": [
                    models.UniqueConstraint(fields=("company", "id"), name="crm_handling_company_id")
                ],
            },
        ),
        SecureTenantTables("crm"),
    ]
