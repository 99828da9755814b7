"""What to do when: steps planned from advice, at times that are polite where the other person lives."""
