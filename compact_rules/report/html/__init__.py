"""The report as web pages: self-contained, without scripts, in two equal documents."""
