"""The parts that both priority lists share: steps, rows, the item model, the view."""
