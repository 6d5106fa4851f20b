from typing import Any

from django.db import migrations

from throughline.kit.models import new_id
from throughline.search.spelling import spellings

AT_ONCE = 1_000
SOURCES = (
    ("org", "Person", "person", ("name", "number"), {}),
    ("org", "Unit", "unit", ("name", "name_en", "code"), {}),
    ("goals", "Objective", "objective", ("title",), {}),
    ("goals", "KeyResult", "key_result", ("title",), {"plan_id": None}),
)


def index(apps: Any, schema_editor: Any) -> None:
    """Of every company: the maintenance role sees them all."""
    database = schema_editor.connection.alias
    word_model = apps.get_model("search", "Word")
    for app, model, kind, fields, kept in SOURCES:
        rows = apps.get_model(app, model).objects.using(database).filter(**kept)
        words = [
            word_model(
                id=new_id(), company_id=company, kind=kind, subject_id=subject, word=word, position=position
            )
            for subject, company, *names in rows.values_list("id", "company_id", *fields).iterator()
            for word, position in {word: at for name in names for word, at in spellings(name).items()}.items()
        ]
        word_model.objects.using(database).bulk_create(words, batch_size=AT_ONCE)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_words_by_which_things_are_found"),
        ("org", "0001_initial"),
        ("goals", "0001_initial"),
        ("cascade", "0001_initial"),
    ]

    operations = [migrations.RunPython(index, migrations.RunPython.noop, elidable=True)]
