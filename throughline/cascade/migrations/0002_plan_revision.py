from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cascade", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="plan",
            name="revision",
            field=models.PositiveIntegerField(default=1, db_default=1),
        ),
    ]
