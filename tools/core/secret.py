"""A text that nobody sees by accident; for settings, which are read before anything heavy is loaded."""


class Secret:
    """Holds a secret, shows stars, and tells it to who asks by name."""

    def __init__(self, text: str) -> None:
        """Hold a secret."""
        self._text = text

    def get_secret_value(self) -> str:
        """Give the secret in clear."""
        return self._text

    def __repr__(self) -> str:
        return "Secret('**********')"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other.get_secret_value() == self._text

    def __hash__(self) -> int:
        return hash(self._text)
