"""The saying floor: what was found, in words, as JSON and on a terminal."""
