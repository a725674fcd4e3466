"""What is said where the program's own files cannot be used."""

from pathlib import Path

from tools.core.errors import SettingsError


def database_error() -> type[Exception]:
    """Give the error of all databases; asked only where something went wrong."""
    from sqlite3 import Error

    return Error


def unusable(home: Path, error: Exception) -> SettingsError:
    """Say that the files in a folder cannot be used, and what to do."""
    return SettingsError(
        f"The files of this program in {home} cannot be used: {error}. Check that the folder can be "
        "written and that the disk has room, or set TIKTOK_ADS_HOME to another folder."
    )
