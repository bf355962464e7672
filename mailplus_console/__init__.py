"""Everything that is true about a MailPlus Server's licenses and accounts without a screen."""

__version__ = "1.0.0"
