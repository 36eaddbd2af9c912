"""Bundles: everything that an audit was made from, in one file that says whether it would come out the same again."""
