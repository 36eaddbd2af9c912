"""What a project has settled for itself: found, read and checked."""
