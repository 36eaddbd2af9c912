"""The law as data: rules, parameters, lexicons, read from their files and checked before anything is judged by them."""
