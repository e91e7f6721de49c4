"""The six rooms that turn the corpus under `data/` into pages: load → check → link → compose → render → publish.

Beside them stand tools that know no room: `kinds` (a file for each kind of entry), `prose`, `dates`, `references`, `draw`; and what all
speak of: `problems`, `located`, `blocks`. A room imports tools and what the room before it hands over; `pipeline` alone knows the order.
"""
