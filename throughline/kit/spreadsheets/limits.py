"""How large a file may be before it is looked into."""

MEGABYTE = 1024 * 1024
MAX_FILE = 32 * MEGABYTE
MAX_UNPACKED = 64 * MEGABYTE
MAX_ROWS = 500_000
MAX_COLUMNS = 200
MAX_CELLS = 4_000_000
