"""temporary"""

import unicodedata


def normal(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    kept = (" " if not (c.isalnum() or c in "ʹʺ'’") else c for c in letters if not unicodedata.combining(c))
    return " ".join("".join(c for c in kept if c not in "ʹʺ'’").split())
