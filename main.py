"""Starts the MailPlus Console from a checkout; ./run calls it."""

import sys

from mailplus_console.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
