"""The report in the forms that other programs take: one module for each, made from the wire model alone.

`table` says which there are. Nothing here is imported before a format is asked for.
"""
