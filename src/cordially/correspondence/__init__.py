"""What messages are for, told by their words. Pure: texts in, words of the domain out."""
