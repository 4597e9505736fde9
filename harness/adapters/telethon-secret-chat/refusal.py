"""The one exception of the adapter's own."""


class Refused(Exception):
    """The library refused by other means than an exception of its own: an answer like any other."""

    def __init__(self, layer, message):
        super().__init__(message)
        self.layer = layer
