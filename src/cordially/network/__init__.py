"""Who is who, and which organisation is which. Pure: no clock, and no I/O but the tables that come with it.

Import from the modules: ``names``, ``identity`` and ``candidates`` (people), ``mailboxes`` (addresses), ``organisations``.
Nothing is imported here, so that a command pays only for what it uses.
"""
