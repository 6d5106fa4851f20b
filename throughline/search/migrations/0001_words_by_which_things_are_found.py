import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenants", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Word",
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
                ("kind", models.CharField(max_length=12)),
                ("subject_id", models.UUIDField()),
                ("word", models.CharField(db_collation="C", max_length=60)),
                ("position", models.PositiveSmallIntegerField()),
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
                "indexes": [
                    models.Index(fields=["company", "kind", "word"], name="search_word_prefix"),
                    models.Index(fields=["company", "subject_id"], name="search_word_subject"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("company", "id"), name="search_word_company_id"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("person", "unit", "objective", "key_result"))),
                        name="search_word_kind",
                    ),
                ],
            },
        ),
        SecureTenantTables("search"),
    ]
