import django.db.models.deletion
from django.db import migrations

import throughline.kit.models
from throughline.kit.migrations import SecureTenantTables


class Migration(migrations.Migration):
    dependencies = [
        ("cascade", "0005_approve_runs"),
    ]

    operations = [
        migrations.AddField(
            model_name="run",
            name="restored_from",
            field=throughline.kit.models.TenantForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cascade.run",
            ),
        ),
        SecureTenantTables("cascade"),
    ]
