"""`python -m throughline` is the command line."""

from throughline.cli.main import main

main()
