"""``python -m familyapp`` is the ``familyapp`` command."""

from familyapp.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
