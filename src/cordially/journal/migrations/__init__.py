"""How the store came to be as it is: one step per file, never changed once released."""
