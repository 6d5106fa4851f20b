import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("tenants", "0002_company_words"),
    ]

    operations = [
        migrations.CreateModel(
            name="LinkKey",
            fields=[
                ("token_hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("link_id", models.UUIDField()),
                (
                    "company",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="tenants.company"
                    ),
                ),
            ],
        ),
    ]
