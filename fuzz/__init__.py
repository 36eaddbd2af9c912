"""Coverage-guided fuzzing of what strangers can hand to the program. Not part of the package: ``python -m fuzz.run``."""
