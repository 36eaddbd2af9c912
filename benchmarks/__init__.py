"""How fast the program is beside what people would use instead: measured, never guessed. `docs/performance.md` has the results."""
