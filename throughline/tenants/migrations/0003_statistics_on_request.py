from django.db import migrations

# The application does not own the tables, so it asks the owner; it can do nothing else by this.
FUNCTION = """
CREATE FUNCTION throughline_analyze(loaded text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public AS $$
DECLARE loaded_table text;
BEGIN
    FOR loaded_table IN
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname = ANY(loaded)
        ORDER BY relname
    LOOP
        EXECUTE format('ANALYZE public.%I', loaded_table);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("tenants", "0002_company_words")]

    operations = [migrations.RunSQL(FUNCTION, "DROP FUNCTION throughline_analyze(text[])")]
