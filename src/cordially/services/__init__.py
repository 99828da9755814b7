"""One file per thing a person can ask for. Every door calls these, so that all give the same answer."""
