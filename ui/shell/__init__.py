"""The parts of the main window that are not pages: navigation, header, notices, dialogs."""
