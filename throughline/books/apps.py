from django.apps import AppConfig


class BooksConfig(AppConfig):
    name = "throughline.books"
    label = "books"
