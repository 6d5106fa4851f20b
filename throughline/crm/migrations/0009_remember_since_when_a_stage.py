from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("crm", "0008_reconciliation")]

    operations = [
        migrations.AddField("fact", "stage_since", models.DateTimeField(null=True)),
    ]
