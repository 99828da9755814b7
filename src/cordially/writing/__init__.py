"""What is written to people: drafts from facts, checks of what the user wrote, proofing. No I/O."""
