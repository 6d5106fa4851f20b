from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("crm", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="connector",
            name="due_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="connector",
            name="failed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="connector",
            name="failure",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="connector",
            name="failure_code",
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name="connector",
            name="failures",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="connector",
            name="heard_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="connector",
            name="sealed",
            field=models.BinaryField(default=b""),
        ),
        migrations.AddField(
            model_name="connector",
            name="settings",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="connector",
            name="state",
            field=models.CharField(
                choices=[("active", "active"), ("paused", "paused"), ("gone", "gone")],
                default="active",
                max_length=6,
            ),
        ),
    ]
