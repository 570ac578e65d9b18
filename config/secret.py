"""The installation's own secret key, created once and stored beside its data."""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def own_secret_key(folder: Path) -> str:
    """The key in *folder*, created on first use. Only the owner of the file can read it."""
    file = folder / "secret-key"
    if not file.exists() or not file.read_text():
        folder.mkdir(parents=True, exist_ok=True)
        # The file is complete before it takes its name. If two processes start first, one key stays.
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
