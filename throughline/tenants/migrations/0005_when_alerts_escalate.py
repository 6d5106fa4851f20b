from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0004_plans_need_approval"),
    ]

    operations = [
        migrations.AddField(
            model_name="company",
            name="escalate_after",
            field=models.PositiveSmallIntegerField(db_default=2, default=2),
        ),
        migrations.AddConstraint(
            model_name="company",
            constraint=models.CheckConstraint(
                condition=models.Q(("escalate_after__range", (1, 20))), name="tenants_company_escalate_after"
            ),
        ),
    ]
