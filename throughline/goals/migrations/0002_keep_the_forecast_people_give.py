from django.db import migrations

import throughline.kit.models


class Migration(migrations.Migration):
    dependencies = [
        ("goals", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="checkin",
            name="forecast",
            field=throughline.kit.models.AmountField(decimal_places=6, max_digits=34, null=True),
        ),
    ]
