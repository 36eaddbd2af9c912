"""How fast the program is beside what people would use instead: measured, not guessed. Results: `docs/performance.md`."""
