"""Notes about prose and patterns that deserve another look. They are no rules: no verdict and no grade depends on them."""
