"""Calendars of others: the feed they subscribe to, and the server they keep."""
