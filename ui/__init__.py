"""What a person sees: windows, pages and widgets; no rules, no SQL, no network."""
