"""The document: its format, lenient reading, and the facts that are judged."""
