"""What `throughline check` looks at; each check gives findings in words, bad ones with what to do."""
