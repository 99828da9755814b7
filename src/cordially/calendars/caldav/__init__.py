"""A calendar server that speaks CalDAV (RFC 4791): one collection of our own there, and nothing else."""
