"""Floor 1, reading: bytes to text, text to plain data and the places of everything in it. No schemes, no rules."""
