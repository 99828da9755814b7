"""A file in, proposals out. Importers recognise, read and propose; they never write."""
