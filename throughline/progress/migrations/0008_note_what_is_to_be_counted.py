"""Notes hold what is to be counted, no longer what is to be evaluated.

A note that an interrupted load left is emptied: its days have moved, and the hourly evaluation of every company
brings the status.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models

from throughline.kit.models import AmountField


def lists(**fields: models.Field) -> list[migrations.AddField]:
    return [migrations.AddField("due", name, ArrayField(base_field=field)) for name, field in fields.items()]


class Migration(migrations.Migration):
    dependencies = [("progress", "0007_room_for_rows_that_change")]

    operations = [
        migrations.RunSQL("TRUNCATE progress_due", migrations.RunSQL.noop),
        migrations.RemoveField("due", "key_result_ids"),
        migrations.AddField("due", "first_record", models.UUIDField()),
        *lists(
            metric_ids=models.UUIDField(),
            person_ids=models.UUIDField(null=True),
            territories=models.TextField(null=True),
            days=models.DateField(),
            currencies=models.TextField(null=True),
            amounts=AmountField(),
            shared=models.UUIDField(null=True),
            words=models.TextField(null=True),
        ),
    ]
