"""Many documents at once: on all cores of a machine, or on any executor."""
