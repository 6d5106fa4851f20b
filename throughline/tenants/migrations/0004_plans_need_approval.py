from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0003_statistics_on_request"),
    ]

    operations = [
        migrations.AddField(
            model_name="company",
            name="plans_need_approval",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
