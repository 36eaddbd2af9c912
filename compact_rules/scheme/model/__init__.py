"""The scheme format as models, one module a theme: every field with what counts there, in English and Welsh."""
