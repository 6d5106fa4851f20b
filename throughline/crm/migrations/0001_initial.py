import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("org", "0001_initial"),
        ("tenants", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Connector",
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
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=30)),
                ("time_zone", models.CharField(max_length=60)),
                ("mapping", models.JSONField()),
                ("mapping_version", models.PositiveIntegerField(default=1)),
                ("loaded_at", models.DateTimeField(null=True)),
                ("covers_from", models.DateField(null=True)),
                ("covers_until", models.DateField(null=True)),
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
            name="Account",
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
                ("external_id", models.CharField(max_length=200)),
                ("name", models.CharField(max_length=300)),
                ("industry", models.CharField(blank=True, max_length=120)),
                ("territory", models.CharField(blank=True, max_length=120)),
                ("record_id", models.UUIDField()),
                ("changed_at", models.DateTimeField()),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accounts",
                        to="crm.connector",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Fact",
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
                    "kind",
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
                ("external_id", models.CharField(max_length=200)),
                ("name", models.CharField(blank=True, max_length=300)),
                ("account_name", models.CharField(blank=True, max_length=300)),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("won", "won"),
                            ("lost", "lost"),
                            ("cancelled", "cancelled"),
                        ],
                        max_length=10,
                    ),
                ),
                ("stage_label", models.CharField(blank=True, max_length=120)),
                ("amount", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("currency", models.CharField(max_length=3, null=True)),
                ("probability", models.DecimalField(decimal_places=6, max_digits=7, null=True)),
                ("opened_on", models.DateField(null=True)),
                ("expected_on", models.DateField(null=True)),
                ("closed_on", models.DateField(null=True)),
                ("signed_on", models.DateField(null=True)),
                ("invoiced_on", models.DateField(null=True)),
                ("paid_on", models.DateField(null=True)),
                ("occurred_on", models.DateField(null=True)),
                ("dimensions", models.JSONField(default=dict)),
                ("record_id", models.UUIDField()),
                ("changed_at", models.DateTimeField()),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="facts",
                        to="crm.connector",
                    ),
                ),
                (
                    "owner",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="facts",
                        to="org.person",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="InboxRecord",
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
                ("external_id", models.CharField(max_length=200)),
                ("version", models.CharField(max_length=64)),
                ("content_hash", models.CharField(max_length=32)),
                ("body", models.BinaryField()),
                ("received_at", models.DateTimeField()),
                ("as_of", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("pending", "pending"), ("done", "done"), ("waiting", "waiting")],
                        default="pending",
                        max_length=8,
                    ),
                ),
                ("reason_code", models.CharField(blank=True, max_length=60)),
                ("reason", models.JSONField(default=dict)),
                ("folded_at", models.DateTimeField(null=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="records",
                        to="crm.connector",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Load",
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
                ("file_name", models.CharField(blank=True, max_length=300)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("rows", models.PositiveIntegerField()),
                ("new_records", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("as_of", models.DateTimeField()),
                ("covers_from", models.DateField(null=True)),
                ("covers_until", models.DateField()),
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
                (
                    "connector",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="loads",
                        to="crm.connector",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Metric",
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
                ("name", models.CharField(max_length=200)),
                ("name_en", models.CharField(blank=True, max_length=200)),
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
                (
                    "value",
                    models.CharField(choices=[("amount", "amount"), ("count", "count")], max_length=10),
                ),
                ("where", models.JSONField(default=dict)),
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
        migrations.AddConstraint(
            model_name="connector",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="crm_connector_company_id"),
        ),
        migrations.AddConstraint(
            model_name="connector",
            constraint=models.UniqueConstraint(fields=("company", "code"), name="crm_connector_code"),
        ),
        migrations.AddIndex(
            model_name="account",
            index=models.Index(fields=["company", "connector", "name"], name="crm_account_name"),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="crm_account_company_id"),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(
                fields=("company", "connector", "external_id"), name="crm_account_external_id"
            ),
        ),
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(
                condition=models.Q(("stage", "open")),
                fields=["company", "owner", "expected_on"],
                name="crm_fact_open",
            ),
        ),
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(fields=["company", "account_name"], name="crm_fact_account"),
        ),
        migrations.AddConstraint(
            model_name="fact",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="crm_fact_company_id"),
        ),
        migrations.AddConstraint(
            model_name="fact",
            constraint=models.UniqueConstraint(
                fields=("company", "connector", "kind", "external_id"), name="crm_fact_external_id"
            ),
        ),
        migrations.AddIndex(
            model_name="inboxrecord",
            index=models.Index(
                condition=models.Q(("state", "pending")),
                fields=["company", "id"],
                name="crm_inboxrecord_pending",
            ),
        ),
        migrations.AddIndex(
            model_name="inboxrecord",
            index=models.Index(
                condition=models.Q(("state", "waiting")),
                fields=["company", "connector", "id"],
                name="crm_inboxrecord_waiting",
            ),
        ),
        migrations.AddConstraint(
            model_name="inboxrecord",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="crm_inboxrecord_company_id"),
        ),
        migrations.AddConstraint(
            model_name="inboxrecord",
            constraint=models.UniqueConstraint(
                fields=("company", "connector", "object_kind", "external_id", "version", "content_hash"),
                name="crm_inboxrecord_once",
            ),
        ),
        migrations.AddIndex(
            model_name="load",
            index=models.Index(fields=["company", "connector", "object_kind", "at"], name="crm_load_latest"),
        ),
        migrations.AddConstraint(
            model_name="load",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="crm_load_company_id"),
        ),
        migrations.AddConstraint(
            model_name="metric",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="crm_metric_company_id"),
        ),
        migrations.AddConstraint(
            model_name="metric",
            constraint=models.UniqueConstraint(fields=("company", "code"), name="crm_metric_code"),
        ),
        SecureTenantTables("crm"),
    ]
