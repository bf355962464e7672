"""Real mouse drags in a real window: what Qt's offscreen platform cannot show."""
