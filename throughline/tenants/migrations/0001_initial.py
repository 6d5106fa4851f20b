from django.db import migrations, models

import throughline.kit.models

FUNCTIONS = """
CREATE FUNCTION throughline_company() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE company text := current_setting('app.company', true);
BEGIN
    IF company IS NULL OR company = '' THEN
        RAISE EXCEPTION 'no company is set for this transaction' USING ERRCODE = 'TL001';
    END IF;
    RETURN company::uuid;
END $$;
CREATE FUNCTION throughline_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are written once and never changed', TG_TABLE_NAME USING ERRCODE = 'TL002';
END $$;
"""
DROP_FUNCTIONS = "DROP FUNCTION throughline_company(); DROP FUNCTION throughline_append_only();"


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunSQL(FUNCTIONS, DROP_FUNCTIONS),
        migrations.CreateModel(
            name="Company",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=throughline.kit.models.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("code", models.SlugField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("time_zone", models.CharField(default="Asia/Shanghai", max_length=60)),
                ("currency", models.CharField(default="CNY", max_length=3)),
                ("fiscal_first_month", models.PositiveSmallIntegerField(default=1)),
                ("is_demo", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("fiscal_first_month__range", (1, 12))),
                        name="tenants_company_fiscal_month",
                    )
                ],
            },
        ),
    ]
