"""Icons, styles, the sample workspace and translations, packaged as they lie here.

Locate a file through the package, never through the working directory, so that it is found in a checkout and
in an installed console alike:

    from importlib.resources import files
    icon = files("resources") / "icons" / "user.svg"

`str(icon)` is a real path for Qt: the package is always installed unpacked.
"""
