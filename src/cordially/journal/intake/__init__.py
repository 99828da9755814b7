"""Taking in what an importer read: decide first, then write it in one go, so that it can be taken back."""
