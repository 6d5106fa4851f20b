import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    dependencies = [
        ("crm", "0004_inbox_handled"),
    ]

    operations = [
        migrations.CreateModel(
            name="PullCursor",
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
                ("object_kind", models.CharField(max_length=40)),
                ("since", models.DateTimeField(null=True)),
                ("pulled_at", models.DateTimeField()),
                ("swept_at", models.DateTimeField(null=True)),
                ("notice", models.CharField(blank=True, max_length=20)),
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
                    "connector",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cursors",
                        to="crm.connector",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("company", "id"), name="crm_pullcursor_company_id"),
                    models.UniqueConstraint(
                        fields=("company", "connector", "object_kind"), name="crm_pullcursor_object"
                    ),
                ],
            },
        ),
        SecureTenantTables("crm"),
    ]
