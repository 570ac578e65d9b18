"""The installation's own secret key, made once and kept beside its data."""

from pathlib import Path

from django.core.management.utils import get_random_secret_key


def own_secret_key(folder: Path) -> str:
    """The key kept in *folder*, made on first use and readable by its owner alone."""
    file = folder / "secret-key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(get_random_secret_key() + get_random_secret_key())
    return file.read_text()
