"""The national example: 22 invented schemes in three years, made by lot from a seed. See `country` for who gets what."""
