"""What every block is."""


class Block:
    """A block of a page."""

    __slots__ = ()
