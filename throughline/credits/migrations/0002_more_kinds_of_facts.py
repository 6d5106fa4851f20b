from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("credits", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="creditline",
            name="date_kind",
            field=models.CharField(
                choices=[
                    ("closed", "closed"),
                    ("signed", "signed"),
                    ("invoiced", "invoiced"),
                    ("paid", "paid"),
                    ("due", "due"),
                    ("occurred", "occurred"),
                    ("opened", "opened"),
                ],
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="creditline",
            name="fact_kind",
            field=models.CharField(
                choices=[
                    ("deal", "deal"),
                    ("contract", "contract"),
                    ("invoice", "invoice"),
                    ("payment", "payment"),
                    ("visit", "visit"),
                    ("account", "account"),
                ],
                max_length=10,
            ),
        ),
    ]
