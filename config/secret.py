"""The installation's own secret key, made once and kept beside its data."""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def own_secret_key(folder: Path) -> str:
    """The key kept in *folder*, made on first use and readable by its owner alone."""
    file = folder / "secret-key"
    if not file.exists() or not file.read_text():
        folder.mkdir(parents=True, exist_ok=True)
        # Written whole before it takes its name; of two first starts, one key stays.
        part = folder / f".secret-key.{os.getpid()}"
        part.touch(mode=0o600)
        part.write_text(get_random_secret_key() + get_random_secret_key())
        try:
            if file.exists():
                part.replace(file)
            else:
                os.link(part, file)
        except FileExistsError:
            pass
        finally:
            part.unlink(missing_ok=True)
    return file.read_text()
