"""Values everyone speaks of: people, companies, processes, events."""
