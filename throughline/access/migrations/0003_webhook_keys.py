import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_link_keys"),
        ("tenants", "0003_statistics_on_request"),
    ]

    operations = [
        migrations.CreateModel(
            name="WebhookKey",
            fields=[
                ("token_hash", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("connector_id", models.UUIDField()),
                (
                    "company",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="tenants.company"
                    ),
                ),
            ],
        ),
    ]
