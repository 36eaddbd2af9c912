"""Programs for those who work on this one: they make the files that are generated, and are not shipped."""
