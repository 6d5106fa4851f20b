import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import throughline.kit.models

_LEAN = """
ALTER TABLE progress_dailyactual DROP CONSTRAINT progress_dailyactual_key_result_id_same_company;
ALTER TABLE progress_dailyactual DROP CONSTRAINT progress_dailyactual_day;
ALTER TABLE progress_dailyactual DROP COLUMN id CASCADE;
ALTER TABLE progress_dailyactual ADD PRIMARY KEY (company_id, key_result_id, denominator, "on");
ALTER TABLE progress_wordday DROP CONSTRAINT progress_wordday_key_result_id_same_company;
ALTER TABLE progress_wordday DROP CONSTRAINT progress_wordday_once;
ALTER TABLE progress_wordday DROP COLUMN id CASCADE;
ALTER TABLE progress_wordday ADD PRIMARY KEY (company_id, key_result_id, denominator, word, "on");
ALTER TABLE progress_due DROP CONSTRAINT progress_due_key_result_id_same_company;
ALTER TABLE progress_due DROP CONSTRAINT progress_due_once;
ALTER TABLE progress_due ALTER COLUMN key_result_id TYPE uuid[] USING ARRAY[key_result_id];
ALTER TABLE progress_due RENAME COLUMN key_result_id TO key_result_ids;
"""


def _keyed(model, *key):
    """Its own key in the place of an id; the key result without one to follow."""
    unconstrained = throughline.kit.models.TenantForeignKey(
        db_constraint=False,
        db_index=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="+",
        to="goals.keyresult",
    )
    return [
        migrations.RemoveConstraint(model, f"progress_{model}_company_id"),
        migrations.RemoveField(model, "id"),
        migrations.AlterField(model, "key_result", unconstrained),
        migrations.AddField(
            model,
            "pk",
            models.CompositePrimaryKey(*key, blank=True, editable=False, primary_key=True, serialize=False),
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("progress", "0003_keys_of_moved_rows")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(_LEAN)],
            state_operations=[
                migrations.RemoveConstraint("dailyactual", "progress_dailyactual_day"),
                migrations.RemoveConstraint("wordday", "progress_wordday_once"),
                *_keyed("dailyactual", "company", "key_result", "denominator", "on"),
                *_keyed("wordday", "company", "key_result", "denominator", "word", "on"),
                migrations.RemoveConstraint("due", "progress_due_once"),
                migrations.RemoveField("due", "key_result"),
                migrations.AddField(
                    "due",
                    "key_result_ids",
                    django.contrib.postgres.fields.ArrayField(models.UUIDField(), default=list),
                    preserve_default=False,
                ),
            ],
        ),
    ]
