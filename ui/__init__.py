"""What a person sees: the window, its pages and its widgets. No rules, no SQL, no HTTP."""
