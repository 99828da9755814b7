"""The door for a browser."""
