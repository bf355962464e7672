"""The commands of `mailplus-console`, one module each; `cli.py` reads the arguments and calls them."""
