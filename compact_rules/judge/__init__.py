"""Judging: facts in, outcomes out. Pure: no files, clock, pydantic, yaml or rich."""
