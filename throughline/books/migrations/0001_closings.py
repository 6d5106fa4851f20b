import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenants", "0004_plans_need_approval"),
    ]

    operations = [
        migrations.CreateModel(
            name="Closing",
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
                ("month", models.DateField()),
                ("last_line", models.UUIDField()),
                ("reports", models.JSONField(default=list)),
                ("closed_at", models.DateTimeField()),
                ("person_id", models.UUIDField(null=True)),
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
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("company", "id"), name="books_closing_company_id"),
                    models.UniqueConstraint(fields=("company", "month"), name="books_closing_month"),
                ],
            },
        ),
        SecureTenantTables("books"),
    ]
