"""The version of the program, read by the build and printed in every report. Kept apart so that any floor may name it."""

__version__ = "0.1.0"
