from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cascade", "0003_rules_copied_and_put_aside"),
    ]

    operations = [
        migrations.AddField(
            model_name="run",
            name="discarded_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="run",
            name="name",
            field=models.CharField(blank=True, db_default="", default="", max_length=80),
        ),
        migrations.AddField(
            model_name="run",
            name="note",
            field=models.CharField(blank=True, db_default="", default="", max_length=500),
        ),
    ]
