"""What can be imported: a kind of rows is a file here, registered in `registry.py`.

To add one: a class with the four parts of `kind.Kind`, and its line in `registry.KINDS`. Its fields say by
which headers a column is recognised; `examine` is the one path for the dry run and for the import.
"""
