"""The five rooms that turn the corpus under `data/` into pages: load → check → link → render → publish.

Arrows go one way. A room imports `model`, `problems` and itself, never a sibling; `pipeline` alone knows the order.
"""
