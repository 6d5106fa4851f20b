from django.db import migrations, models

# Whoever was told of an alert before there was an outbox saw it in the app: that is not sent again.
_TOLD = "ALTER TABLE alerts_telling ALTER COLUMN posted_at TYPE timestamptz USING at"


class Migration(migrations.Migration):
    dependencies = [("alerts", "0003_keep_opened_likelihood")]

    operations = [
        migrations.AddField("telling", "posted_at", models.DateTimeField(null=True)),
        migrations.AlterField(
            "telling",
            "role",
            models.CharField(
                max_length=10, choices=[("owner", "owner"), ("superior", "superior"), ("above", "above")]
            ),
        ),
        migrations.RunSQL(_TOLD, migrations.RunSQL.noop),
    ]
