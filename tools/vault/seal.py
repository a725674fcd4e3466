"""Encrypt and authenticate what rests in a file, bound to the place it belongs to."""

import secrets

_NONCE_BYTES = 12
_KEY_BITS = 256


class BrokenSeal(Exception):
    """What was sealed is not what is there now, or the key is another one."""


def new_key() -> bytes:
    """Make a key."""
    return secrets.token_bytes(_KEY_BITS // 8)


def seal(key: bytes, plain: bytes, bound_to: bytes) -> bytes:
    """Encrypt with a fresh nonce, which goes first."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """Decrypt, or raise BrokenSeal."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 -- practice needs no cipher
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError):  # a nonce or a key that is too short is no other case
        raise BrokenSeal from None
