import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("goals", "0001_initial"),
        ("org", "0001_initial"),
        ("tenants", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Rule",
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
                ("code", models.CharField(max_length=60)),
                ("version", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=200)),
                ("body", models.JSONField()),
                ("created_at", models.DateTimeField()),
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
            },
        ),
        migrations.CreateModel(
            name="Plan",
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
                ("name", models.CharField(max_length=200)),
                ("attributes_on", models.DateField()),
                ("quantum", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
                ("parameters", models.JSONField(default=dict)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="goals.keyresult",
                    ),
                ),
                (
                    "root",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="org.unit",
                    ),
                ),
                (
                    "rule",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="cascade.rule",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Run",
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
                ("at", models.DateTimeField()),
                ("attributes_on", models.DateField()),
                ("amount", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
                ("effective", models.DateField()),
                (
                    "mode",
                    models.CharField(choices=[("plan", ""), ("replan", "")], default="plan", max_length=12),
                ),
                ("totals", models.JSONField()),
                ("table", models.BinaryField()),
                ("published_at", models.DateTimeField(null=True)),
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
                    "plan",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="runs",
                        to="cascade.plan",
                    ),
                ),
                (
                    "rule",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cascade.rule",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Allocation",
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
                ("amount", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
                ("stretch", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("weight", throughline.kit.models.RatioField(decimal_places=18, max_digits=48)),
                ("siblings_weight", throughline.kit.models.RatioField(decimal_places=18, max_digits=48)),
                ("reasons", models.JSONField()),
                ("published_at", models.DateTimeField()),
                ("effective", models.DateField()),
                ("current", models.BooleanField(default=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="goals.keyresult",
                    ),
                ),
                (
                    "owner_person",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="org.person",
                    ),
                ),
                (
                    "owner_unit",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="org.unit",
                    ),
                ),
                (
                    "parent_unit",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="org.unit",
                    ),
                ),
                (
                    "plan",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="cascade.plan",
                    ),
                ),
                (
                    "run",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allocations",
                        to="cascade.run",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Limit",
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
                ("lock", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("minimum", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("maximum", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("hold", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
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
                    "person",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="org.person",
                    ),
                ),
                (
                    "unit",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="org.unit",
                    ),
                ),
                (
                    "plan",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="limits",
                        to="cascade.plan",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("company", "id"), name="cascade_limit_company_id"),
                    models.UniqueConstraint(
                        fields=("company", "plan", "unit", "person"),
                        name="cascade_limit_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("unit__isnull", True), ("person__isnull", True), _connector="XOR"
                        ),
                        name="cascade_limit_one_owner",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hold__isnull", True), ("unit__isnull", False), _connector="OR"),
                        name="cascade_limit_units_hold",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="rule",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="cascade_rule_company_id"),
        ),
        migrations.AddConstraint(
            model_name="rule",
            constraint=models.UniqueConstraint(
                fields=("company", "code", "version"), name="cascade_rule_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="cascade_plan_company_id"),
        ),
        migrations.AddConstraint(
            model_name="run",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="cascade_run_company_id"),
        ),
        migrations.AddConstraint(
            model_name="allocation",
            constraint=models.UniqueConstraint(
                fields=("company", "id"), name="cascade_allocation_company_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="allocation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("current", True)),
                fields=("company", "key_result"),
                name="cascade_allocation_one_current",
            ),
        ),
        SecureTenantTables("cascade"),
    ]
