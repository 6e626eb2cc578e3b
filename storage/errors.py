"""Everything that can stand between a person and their vault, told apart; words in ``storage.finding_texts``."""

# ruff: noqa: N818  (these names are read as sentences: except VaultBusy)

from __future__ import annotations


class VaultError(Exception):
    """Base of all vault errors. ``code`` finds the text, ``values`` fill its slots; neither holds a client's data."""

    code = "vault_error"

    def __init__(self, code: str = "", **values: str) -> None:
        self.code = code or type(self).code
        self.values = values
        super().__init__(self.code)


class VaultMissing(VaultError):
    """There is no file at that path."""

    code = "vault_missing"


class VaultExists(VaultError):
    """A new vault would have to overwrite a file."""

    code = "vault_exists"


class FolderMissing(VaultError):
    """The folder for a new vault or a backup is not there."""

    code = "folder_missing"


class VaultBusy(VaultError):
    """Open elsewhere. Codes ``vault_busy``, ``vault_busy_elsewhere`` (another computer; may be overridden),
    ``vault_busy_unknown`` (no owner known). Values: ``host``, ``program``, ``pid``, ``since`` (ISO 8601, UTC)."""

    code = "vault_busy"


class VaultDamaged(VaultError):
    """The password is right, the file is not whole. ``pages``: how many pages are known to be bad, where counted."""

    code = "vault_damaged"


class LogBroken(VaultDamaged):
    """The change log does not prove itself: rows cannot be mended from it."""

    code = "log_broken"


class VaultNewer(VaultError):
    """Written by a newer program. ``readable`` is ``yes`` where this program may read, not write."""

    code = "vault_newer"


class Unfinished(VaultError):
    """A crash left work to finish, but the place is write-protected."""

    code = "unfinished_on_read_only"


class WrongPassword(VaultError):
    """The key file is whole and the password does not open it."""

    code = "password_wrong"


class PasswordEmpty(VaultError):
    """A vault needs a password with at least one sign."""

    code = "password_empty"


class RecoveryMistyped(VaultError):
    """The recovery key's check digits do not add up."""

    code = "recovery_mistyped"


class RecoveryWrong(VaultError):
    """A well-formed recovery key that belongs to another vault, or was replaced."""

    code = "recovery_wrong"


class KeyFileMissing(VaultError):
    """No key file beside the vault and no second copy."""

    code = "key_missing"


class KeyFileDamaged(VaultError):
    """The key file cannot be read as one, or was changed by something else than this program."""

    code = "key_damaged"


class KeyFileForeign(VaultError):
    """The key file is whole but belongs to another vault."""

    code = "key_foreign"


class KeyFileHostile(VaultError):
    """The key file asks for more memory or time than any honest one, or for less protection."""

    code = "key_parameters"


class NotEncrypted(VaultError):
    """The installed database engine has no encryption; nothing may be opened or made."""

    code = "cipher_missing"


class SettingRefused(VaultError):
    """The database did not take a safety setting; ``setting`` names it."""

    code = "setting_refused"


class TooLittleMemory(VaultError):
    """The computer did not give the memory that unlocking takes."""

    code = "memory_short"


class DiskTrouble(VaultError):
    """The disk did not take or give the data. The edit is rolled back and may be tried again."""

    code = "disk_trouble"


class DiskFull(DiskTrouble):
    """No room left. The edit is rolled back and may be tried again."""

    code = "disk_full"


class ReadOnly(VaultError):
    """An edit to a vault that is open for reading only."""

    code = "read_only"


class TooBig(VaultError):
    """One record is bigger than a vault can hold."""

    code = "too_big"


class CaseMissing(VaultError):
    """No case with that id."""

    code = "case_missing"


class OutOfStep(VaultError):
    """A record in the vault is not as the change remembers it; nothing was written."""

    code = "out_of_step"


class BackupNotMade(VaultError):
    """No backup came about. Codes ``backup_full``, ``backup_refused``, ``backup_unproved``."""

    code = "backup_refused"


class VaultClosed(VaultError):
    """The vault was closed (locked) before this was asked of it."""

    code = "vault_closed"
