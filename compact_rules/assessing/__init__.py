"""The assessing floor: from verdicts to levels, findings and what lifts them. Pure: no files, no clock."""
