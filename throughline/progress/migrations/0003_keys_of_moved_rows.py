from django.db import migrations

# What the fold writes thousands of in a batch keeps one key, (company, key result), which says all that the
# plain ones to the key result and the company say; and one index, of which the other was the beginning.
_LEAN = """
DO $$
DECLARE plain record;
BEGIN
    FOR plain IN SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
        WHERE contype = 'f' AND cardinality(conkey) = 1 AND conrelid IN (
            'progress_dailyactual'::regclass, 'progress_wordday'::regclass, 'progress_due'::regclass)
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', plain.of_table, plain.conname);
    END LOOP;
END $$;
DROP INDEX IF EXISTS progress_dailyactual_key_result_id_by_company;
DROP INDEX IF EXISTS progress_wordday_key_result_id_by_company;
DROP INDEX IF EXISTS progress_due_key_result_id_by_company;
"""


class Migration(migrations.Migration):
    dependencies = [("progress", "0002_count_words_once")]

    operations = [migrations.RunSQL(_LEAN, migrations.RunSQL.noop)]
