"""Vault errors and findings in words. Three lines each: what happened, what is safe, what you can do."""

from __future__ import annotations

from resources.i18n import N_, Translator
from storage.errors import VaultError

TEXTS: dict[str, str] = {
    # opening
    "vault_missing": N_(
        "There is no vault at this place.\n"
        "Nothing was changed, and no new vault was made.\n"
        "Perhaps it was moved, or its disk is not plugged in. Choose where it lies now, or open a backup."
    ),
    "vault_exists": N_(
        "There is already a file with this name.\nIt was not touched.\nChoose another name, or open the vault that is there."
    ),
    "folder_missing": N_("This folder is not there.\nNothing was made or changed.\nChoose a folder that exists."),
    "vault_too_short": N_(
        "The vault file is nearly empty: most of it was cut off, perhaps while it was copied or synchronised.\n"
        "It was not touched, and your backups are not affected.\n"
        "Keep this file as it is and open the newest backup."
    ),
    "vault_damaged": N_(
        "Your password is right, but a part of the vault file is damaged.\n"
        "The file was not changed, and your backups are not affected. Nothing damaged is ever shown as if it were right.\n"
        "Open the newest backup, or open this vault for reading only and copy out what can be read. Keep the damaged file."
    ),
    "row_unreadable": N_(
        "One record of this case ({kind}) cannot be read by this program.\n"
        "It was not changed; your other cases are not affected.\n"
        "Open the newest backup, or update the program if a newer one wrote this case."
    ),
    "log_broken": N_(
        "The vault's change log does not fit together from change {seq} on.\n"
        "Nothing was changed, and your backups are not affected.\n"
        "Open the newest backup, or open this vault for reading only and compare. Keep this file."
    ),
    "vault_busy": N_(
        "The vault is already open in {program} on {host}, since {since}.\n"
        "Nothing is lost; only one window at a time may write in it.\n"
        "Go to that window, or close it and try again."
    ),
    "vault_busy_unknown": N_(
        "Another program has the vault open at the moment.\n"
        "Nothing is lost; only one program at a time may write in it.\n"
        "Close the other window, or wait until a backup or virus check is done, and try again."
    ),
    "vault_busy_elsewhere": N_(
        "The vault was opened on another computer ({host}, since {since}) and not closed there.\n"
        "Nothing is lost. Two computers writing at once could damage it, so it stays closed here for now.\n"
        "Close it there. If that computer is off or gone, you may open it here all the same."
    ),
    "lock_unavailable": N_(
        "This disk or network folder cannot keep two programs from writing in the vault at once.\n"
        "The vault was not opened or changed.\n"
        "Move the vault to a disk of this computer."
    ),
    "vault_newer": N_(
        "This vault was written by a newer version of the program (format {version}).\n"
        "It was not changed.\n"
        "Update the program on this computer, then open it again."
    ),
    "unfinished_on_read_only": N_(
        "The program ended in the middle of a change, and the vault now lies at a write-protected place.\n"
        "Nothing was changed; the change can be put in order where writing is allowed.\n"
        "Copy the vault with all files whose names begin with its name to a folder on this computer and open it there."
    ),
    "cipher_missing": N_(
        "The part of the program that encrypts is missing.\n"
        "No vault was opened or made, so nothing was written unencrypted.\n"
        "Install the program again."
    ),
    "setting_refused": N_(
        "The database on this computer did not accept a safety setting ({setting}).\n"
        "The vault was not opened or changed.\n"
        "Install the program again. If the vault lies in a network folder, move it to a disk of this computer."
    ),
    "vault_closed": N_(
        "The vault is locked.\nEverything that was shown as saved is saved.\nUnlock it with your password to go on."
    ),
    "vault_error": N_("The vault cannot do this at the moment.\nNothing was changed.\nTry again."),
    # keys
    "password_wrong": N_(
        "This password does not open the vault.\n"
        "Nothing was changed, and you may try as often as you like.\n"
        "Check the keyboard language and the Caps Lock key. If you have forgotten the password, use your recovery key."
    ),
    "password_empty": N_("There is no password yet.\nNothing was changed.\nType at least twelve signs, or four random words."),
    "recovery_mistyped": N_(
        "The recovery key has a slip in it: its check signs do not add up.\n"
        "Nothing was changed.\n"
        "Compare it group by group with your paper: nine groups of four letters and digits."
    ),
    "recovery_wrong": N_(
        "This recovery key is complete, but it does not belong to this vault, or a newer one has replaced it.\n"
        "Nothing was changed.\n"
        "Look for the recovery key that was printed last for this vault."
    ),
    "key_missing": N_(
        "The key file is missing. It has the vault's name with .key at the end and lies in the same folder.\n"
        "The vault itself was not touched.\n"
        "Copy the key file back beside the vault. Every backup holds a copy of it."
    ),
    "key_damaged": N_(
        "The key file beside the vault is damaged.\n"
        "The vault itself was not touched.\n"
        "Replace the key file with the copy from a backup. Your password stays the same as when that backup was made."
    ),
    "key_changed": N_(
        "Something other than this program has changed the key file.\n"
        "The vault itself was not touched.\n"
        "Replace the key file with the copy from a backup, and ask who had access to this folder."
    ),
    "key_foreign": N_(
        "The key file beside this vault belongs to another vault, or the first part of the vault file is damaged.\n"
        "Neither was changed.\n"
        "Look for the right key file: every backup holds a copy. If it is the right one, open the newest backup."
    ),
    "key_parameters": N_(
        "The key file asks for settings that no honest key file has, so it was not used.\n"
        "The vault itself was not touched.\n"
        "Replace the key file with the copy from a backup, and ask who had access to this folder."
    ),
    "key_not_written": N_(
        "The key file could not be written.\n"
        "The old one still stands, so your password so far is still right.\n"
        "Make room on the disk or allow writing in this folder, then try again."
    ),
    "memory_short": N_(
        "This computer has too little free memory to unlock the vault ({mebibytes} MB are needed).\n"
        "Nothing was changed.\n"
        "Close other programs and try again."
    ),
    "memory_short_open": N_(
        "This computer has too little free memory at the moment.\nNothing was changed.\nClose other programs and try again."
    ),
    # writing
    "disk_full": N_(
        "The disk is full, so the last change is not saved yet.\n"
        "Everything before it is saved, and the change stays on the screen.\n"
        "Make room on the disk and choose Try again, or save a copy elsewhere."
    ),
    "disk_trouble": N_(
        "The disk did not take the last change.\n"
        "Everything before it is saved, and the change stays on the screen.\n"
        "Check that the disk or network folder is connected and has room, then choose Try again, or save a copy elsewhere."
    ),
    "read_only": N_(
        "This vault is open for reading only.\n"
        "Nothing was changed.\n"
        "To edit, close it, allow writing in its folder or copy it to this computer, and open it again."
    ),
    "too_big": N_(
        "This record is too big for the vault.\n"
        "Nothing was changed, and everything else is saved.\n"
        "Attach a smaller file, or split it into several."
    ),
    "case_missing": N_(
        "This case is not in the vault any more.\nYour other cases are not affected.\nLook at the case list, or open a backup."
    ),
    "out_of_step": N_(
        "The vault holds something else here than the screen shows, so the change was not written.\n"
        "Everything that was shown as saved is saved.\n"
        "Close the case and open it again."
    ),
    "id_unwritable": N_(
        "A record has an id that no file can hold.\n"
        "Nothing was changed, and everything else is saved.\n"
        "Import the family again from its file."
    ),
    "recovery_full": N_(
        "The disk is too full to put a safety copy of the vault aside before opening it after a sudden end.\n"
        "The vault was not touched, and what was shown as saved is in it.\n"
        "Make room on the disk and try again."
    ),
    "recovery_not_kept": N_(
        "A safety copy of the vault could not be put aside before opening it after a sudden end.\n"
        "The vault was not touched, and what was shown as saved is in it.\n"
        "Allow writing in the vault's folder and try again."
    ),
    # backups
    "backup_folder_missing": N_(
        "The folder for the backup is not there.\n"
        "Your vault is not affected, but there is no new backup.\n"
        "Plug in the disk, or choose another folder."
    ),
    "backup_full": N_(
        "There is no room for the backup.\n"
        "Your vault and earlier backups are not affected, but there is no new backup.\n"
        "Make room there, or choose another folder."
    ),
    "backup_refused": N_(
        "The backup could not be written to this folder.\n"
        "Your vault and earlier backups are not affected, but there is no new backup.\n"
        "Check that the disk is connected and allows writing, or choose another folder."
    ),
    "backup_unproved": N_(
        "The backup was written, but reading it back did not give the same, so it was removed again.\n"
        "Your vault and earlier backups are not affected, but there is no new backup.\n"
        "Try again with another disk or folder, and check the vault."
    ),
    # findings of an open or a check
    "records_mended": N_(
        "The program had ended in the middle of a change. {count} records were put in order again from the change log.\n"
        "Everything that was shown as saved is there.\n"
        "There is nothing to do. A copy from before lies in the folder recovery."
    ),
    "vault_rebuilt": N_(
        "A part of the vault file was damaged. All cases were put together again from the change log, which is whole.\n"
        "Everything that was shown as saved is there. The damaged file is kept in the folder recovery.\n"
        "Make a backup now. If this happens again, have the disk checked."
    ),
    "records_torn": N_(
        "{count} records are not as the change log says.\n"
        "Nothing was changed yet.\n"
        "Close the vault and open it where writing is allowed: they are then put in order from the log."
    ),
    "sidecar_kept": N_(
        "The program had ended in the middle of a change that was not saved yet.\n"
        "Everything that was shown as saved is there. A copy from before lies in the folder recovery.\n"
        "Look whether your last change is there; type it again if not."
    ),
    "sidecar_foreign": N_(
        "Beside the vault lay a file of another or an older vault, which could have damaged it. It was put aside.\n"
        "Everything that was shown as saved is there.\n"
        "If a synchronising program looks after this folder, better keep the vault elsewhere."
    ),
    "pages_damaged": N_(
        "{count} parts of the vault file are damaged.\n"
        "Nothing was changed, and your backups are not affected.\n"
        "Open the newest backup. Keep the damaged file."
    ),
    "structure_damaged": N_(
        "The vault file has {count} breaks in its structure.\n"
        "Nothing was changed, and your backups are not affected.\n"
        "Open the newest backup. Keep the damaged file."
    ),
    "references_damaged": N_(
        "{count} records belong to a case that is not there.\n"
        "Nothing was changed, and your backups are not affected.\n"
        "Open the newest backup and compare. Keep this file."
    ),
    "audit_broken": N_(
        "The list of what was done with this vault was changed by something other than this program.\n"
        "Your cases are not affected.\n"
        "Ask who had access to this vault and its password."
    ),
    "opened_for_reading": N_(
        "The disk takes no changes at the moment, so the vault was opened for reading only.\n"
        "Everything that was shown as saved is there.\n"
        "Make room on the disk, close the vault and open it again."
    ),
    "key_restored": N_(
        "The key file beside the vault was missing or damaged.\n"
        "It was put back from the second copy on this computer.\n"
        "There is nothing to do. Make a backup soon."
    ),
    "key_copy_made": N_(
        "This computer had no second copy of the key file.\n"
        "One was made in your profile folder. It is of no use to anybody without the password.\n"
        "There is nothing to do."
    ),
    "key_copy_renewed": N_(
        "The second copy of the key file on this computer was out of date or damaged.\nIt was renewed.\nThere is nothing to do."
    ),
    "key_copy_newer": N_(
        "The second copy of the key file on this computer is newer than the one beside the vault.\n"
        "Both were kept.\n"
        "If you have changed the password since this vault was copied, your newer password belongs to the newer vault."
    ),
}
"""Code -> text in three lines; slots are named as in the error's or finding's ``values``."""


def say(code: str, values: dict[str, str], translator: Translator) -> tuple[str, str, str]:
    """(what happened, what is safe, what you can do) in the translator's language; unknown values become a dash."""
    text = translator(TEXTS.get(code, TEXTS["vault_error"])).format_map(_Values(values))
    what, safe, then = text.split("\n", 2)
    return what, safe, then


def say_error(error: VaultError, translator: Translator) -> tuple[str, str, str]:
    """A vault error in three parts."""
    return say(error.code, error.values, translator)


class _Values(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "–"
