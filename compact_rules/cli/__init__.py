"""The doors: one module for each command, and what they share."""
