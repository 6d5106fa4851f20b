import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models
import throughline.kit.scope
from throughline.kit.migrations import AppendOnly, SecureTenantTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("org", "0001_initial"),
        ("tenants", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Cycle",
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
                ("name", models.CharField(max_length=100)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("pace_rule", models.JSONField()),
                (
                    "calendar",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="org.calendar",
                    ),
                ),
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
            name="KeyResult",
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
                ("title", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("increase", "increase"),
                            ("decrease", "decrease"),
                            ("keep_above", "keep_above"),
                            ("keep_below", "keep_below"),
                            ("milestone", "milestone"),
                            ("yes_no", "yes_no"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("money", "money"),
                            ("count", "count"),
                            ("percent", "percent"),
                            ("none", "none"),
                        ],
                        max_length=10,
                    ),
                ),
                ("currency", models.CharField(max_length=3, null=True)),
                ("unit_label", models.CharField(blank=True, max_length=20)),
                ("baseline", throughline.kit.models.AmountField(decimal_places=6, default=0, max_digits=34)),
                ("target", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
                ("first_target", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
                ("stretch", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("quantum", throughline.kit.models.AmountField(decimal_places=6, default=1, max_digits=34)),
                ("weight", throughline.kit.models.RatioField(decimal_places=9, default=1, max_digits=24)),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("metric", "metric"),
                            ("check_in", "check_in"),
                            ("sum", "sum"),
                            ("weighted", "weighted"),
                            ("target_weighted", "target_weighted"),
                        ],
                        max_length=16,
                    ),
                ),
                ("metric_id", models.UUIDField(null=True)),
                ("plan_id", models.UUIDField(null=True)),
                ("pace_rule", models.JSONField(null=True)),
                ("withdrawn_on", models.DateField(null=True)),
                ("actual", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("expected", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                (
                    "expected_share",
                    throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True),
                ),
                ("attainment", throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True)),
                ("lag_points", throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True)),
                ("held_share", throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("no_data", "no_data"),
                            ("too_early", "too_early"),
                            ("ahead", "ahead"),
                            ("on_track", "on_track"),
                            ("watch", "watch"),
                            ("behind", "behind"),
                        ],
                        default="no_data",
                        max_length=12,
                    ),
                ),
                ("stale", models.BooleanField(default=False)),
                ("evaluated_as_of", models.DateField(null=True)),
                ("confidence", models.PositiveSmallIntegerField(null=True)),
                ("score", throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True)),
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
                    "cycle",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="key_results",
                        to="goals.cycle",
                    ),
                ),
                (
                    "owner_person",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="key_results",
                        to="org.person",
                    ),
                ),
                (
                    "owner_unit",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="key_results",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CheckIn",
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
                ("on", models.DateField()),
                ("value", throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True)),
                ("confidence", models.PositiveSmallIntegerField(null=True)),
                ("note", models.TextField(blank=True)),
                ("blocker", models.TextField(blank=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="org.person",
                    ),
                ),
                (
                    "key_result",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="check_ins",
                        to="goals.keyresult",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KeyResultChange",
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
                ("person_id", models.UUIDField(null=True)),
                ("field", models.CharField(max_length=40)),
                ("before", models.TextField(null=True)),
                ("after", models.TextField(null=True)),
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
                    "key_result",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="goals.keyresult",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Milestone",
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
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=300)),
                ("due_on", models.DateField()),
                ("share", throughline.kit.models.RatioField(decimal_places=9, max_digits=24)),
                ("done_on", models.DateField(null=True)),
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
                        related_name="milestones",
                        to="goals.keyresult",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Objective",
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
                ("title", models.CharField(max_length=300)),
                ("progress", throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("no_data", "no_data"),
                            ("too_early", "too_early"),
                            ("ahead", "ahead"),
                            ("on_track", "on_track"),
                            ("watch", "watch"),
                            ("behind", "behind"),
                        ],
                        default="no_data",
                        max_length=12,
                    ),
                ),
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
                    "cycle",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objectives",
                        to="goals.cycle",
                    ),
                ),
                (
                    "owner_person",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objectives",
                        to="org.person",
                    ),
                ),
                (
                    "owner_unit",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objectives",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="keyresult",
            name="objective",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="key_results",
                to="goals.objective",
            ),
        ),
        migrations.CreateModel(
            name="Alignment",
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
                ("share", throughline.kit.models.RatioField(decimal_places=9, max_digits=24, null=True)),
                ("weight", throughline.kit.models.RatioField(decimal_places=9, default=1, max_digits=24)),
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
                    "child",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parent_links",
                        to="goals.keyresult",
                    ),
                ),
                (
                    "parent",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="child_links",
                        to="goals.keyresult",
                    ),
                ),
                (
                    "child_objective",
                    throughline.kit.models.TenantForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parent_links",
                        to="goals.objective",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TargetSegment",
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
                ("effective", models.DateField()),
                ("kept", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
                ("target", throughline.kit.models.AmountField(decimal_places=6, max_digits=34)),
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
                        related_name="segments",
                        to="goals.keyresult",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Thresholds",
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
                ("ahead", throughline.kit.models.RatioField(decimal_places=9, max_digits=24)),
                ("watch", throughline.kit.models.RatioField(decimal_places=9, max_digits=24)),
                ("behind", throughline.kit.models.RatioField(decimal_places=9, max_digits=24)),
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
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="org.unit",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="cycle",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="goals_cycle_company_id"),
        ),
        migrations.AddConstraint(
            model_name="cycle",
            constraint=models.UniqueConstraint(fields=("company", "name"), name="goals_cycle_name"),
        ),
        migrations.AddConstraint(
            model_name="cycle",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="goals_cycle_period"
            ),
        ),
        migrations.AddIndex(
            model_name="checkin",
            index=models.Index(fields=["company", "key_result", "at"], name="goals_checkin_latest"),
        ),
        migrations.AddConstraint(
            model_name="checkin",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="goals_checkin_company_id"),
        ),
        migrations.AddConstraint(
            model_name="checkin",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("confidence__isnull", True), ("confidence__range", (0, 10)), _connector="OR"
                ),
                name="goals_checkin_confidence",
            ),
        ),
        migrations.AddIndex(
            model_name="keyresultchange",
            index=models.Index(fields=["company", "key_result", "at"], name="goals_change_latest"),
        ),
        migrations.AddConstraint(
            model_name="keyresultchange",
            constraint=models.UniqueConstraint(
                fields=("company", "id"), name="goals_keyresultchange_company_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="goals_milestone_company_id"),
        ),
        migrations.AddConstraint(
            model_name="milestone",
            constraint=models.UniqueConstraint(
                fields=("company", "key_result", "position"), name="goals_milestone_position"
            ),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="goals_objective_company_id"),
        ),
        migrations.AddConstraint(
            model_name="objective",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("owner_unit__isnull", True), ("owner_person__isnull", True), _connector="XOR"
                ),
                name="goals_objective_one_owner",
            ),
        ),
        migrations.AddIndex(
            model_name="keyresult",
            index=models.Index(fields=["company", "metric_id", "cycle"], name="goals_keyresult_metric"),
        ),
        migrations.AddConstraint(
            model_name="keyresult",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="goals_keyresult_company_id"),
        ),
        migrations.AddConstraint(
            model_name="keyresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("owner_unit__isnull", True), ("owner_person__isnull", True), _connector="XOR"
                ),
                name="goals_keyresult_one_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="keyresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ("increase", "decrease")), _negated=True),
                    models.Q(("target", models.F("baseline")), _negated=True),
                    _connector="OR",
                ),
                name="goals_keyresult_target_is_not_baseline",
                violation_error_code="target_is_baseline",
            ),
        ),
        migrations.AddConstraint(
            model_name="keyresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("currency__isnull", False), ("measure", "money")),
                    models.Q(models.Q(("measure", "money"), _negated=True), ("currency__isnull", True)),
                    _connector="OR",
                ),
                name="goals_keyresult_currency",
            ),
        ),
        migrations.AddConstraint(
            model_name="keyresult",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("confidence__isnull", True), ("confidence__range", (0, 10)), _connector="OR"
                ),
                name="goals_keyresult_confidence",
            ),
        ),
        migrations.AddConstraint(
            model_name="keyresult",
            constraint=models.CheckConstraint(
                condition=models.Q(("quantum__gt", 0)), name="goals_keyresult_quantum"
            ),
        ),
        migrations.AddConstraint(
            model_name="keyresult",
            constraint=models.UniqueConstraint(
                condition=models.Q(("plan_id__isnull", False)),
                fields=("company", "plan_id", "owner_unit", "owner_person"),
                name="goals_keyresult_one_a_plan_and_owner",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="alignment",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="goals_alignment_company_id"),
        ),
        migrations.AddConstraint(
            model_name="alignment",
            constraint=models.UniqueConstraint(
                fields=("company", "child", "child_objective", "parent"),
                name="goals_alignment_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="alignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("child__isnull", True), ("child_objective__isnull", True), _connector="XOR"
                ),
                name="goals_alignment_one_child",
            ),
        ),
        migrations.AddConstraint(
            model_name="alignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("child__isnull", True),
                    models.Q(("child", models.F("parent")), _negated=True),
                    _connector="OR",
                ),
                name="goals_alignment_not_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="targetsegment",
            constraint=models.UniqueConstraint(
                fields=("company", "id"), name="goals_targetsegment_company_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="targetsegment",
            constraint=models.UniqueConstraint(
                fields=("company", "key_result", "effective"), name="goals_targetsegment_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="thresholds",
            constraint=models.UniqueConstraint(fields=("company", "id"), name="goals_thresholds_company_id"),
        ),
        migrations.AddConstraint(
            model_name="thresholds",
            constraint=models.UniqueConstraint(
                fields=("company", "unit", "key_result"), name="goals_thresholds_once", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="thresholds",
            constraint=models.CheckConstraint(
                condition=models.Q(("unit__isnull", True), ("key_result__isnull", True), _connector="OR"),
                name="goals_thresholds_owner",
            ),
        ),
        migrations.AddConstraint(
            model_name="thresholds",
            constraint=models.CheckConstraint(
                condition=models.Q(("ahead__gte", 0), ("watch__gte", 0), ("watch__lte", models.F("behind"))),
                name="goals_thresholds_order",
            ),
        ),
        SecureTenantTables("goals"),
        AppendOnly("goals_checkin"),
        AppendOnly("goals_keyresultchange"),
    ]
