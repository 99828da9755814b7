"""The commands, one module each: ``configure(parser)`` declares the arguments, ``run(arguments)`` answers."""
