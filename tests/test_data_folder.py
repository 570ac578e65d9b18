"""The folder of an installation's own files: only the account that runs the register reads it."""

import stat

from config.data_folder import private_file, private_folder


def rights(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_folder_and_a_new_file_are_its_owners_alone(tmp_path):
    folder = private_folder(tmp_path / "new" / "data")
    assert rights(folder) == 0o700
    assert rights(private_file(folder / "register.sqlite3")) == 0o600


def test_what_others_could_read_before_is_narrowed_and_stays(tmp_path):
    folder, file = tmp_path / "data", tmp_path / "data" / "register.sqlite3"
    folder.mkdir(mode=0o755)
    file.write_text("content")
    file.chmod(0o644)
    private_folder(folder)
    private_file(file)
    assert (rights(folder), rights(file), file.read_text()) == (0o700, 0o600, "content")


def test_a_file_in_a_folder_that_is_not_there_is_not_made(tmp_path):
    assert not private_file(tmp_path / "none" / "register.sqlite3").exists()
