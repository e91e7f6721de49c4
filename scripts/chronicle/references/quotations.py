"""Quotation marks in a field: which of them open and close a quotation, so that they can take the form that their depth asks for."""

import re

#: What stands for the mark that opens a quotation, with the marks it was written in; and for the mark that closes one.
OPEN = {"\ue000": ("“", "”"), "\ue001": ("‘", "’")}
CLOSE = "\ue002"
_OPEN = {"“": "\ue000", '"': "\ue000", "‘": "\ue001"}

#: The quotation marks of <span class="nocase"> quote nothing.
#: A „German quotation“ keeps its own marks, as a «French one» does; so do a lone mark and an apostrophe.
_QUOTED = frozenset('“‘"')
_TOKENS = re.compile(r'<span class="nocase">|„[^„“”]*[“”]|[“”"‘]|’(?!\w)')


def turned(text: str) -> str:
    """Text with signs of OPEN and CLOSE for the marks of “double”, ‘single’ and "straight" quotations."""
    if _QUOTED.isdisjoint(text):
        return text
    signs = list(text)
    stack: list[tuple[str, int]] = []
    for token in _TOKENS.finditer(text):
        mark, at = token[0], token.start()
        if mark in ("“", "‘") or (mark == '"' and not any(opener == '"' for opener, _ in stack)):
            stack.append((mark, at))
        elif (opener := _opener(mark)) and not _is_apostrophe(text, at, mark, stack):
            while stack and stack[-1][0] != opener:
                stack.pop()  # it was never closed
            if stack:
                signs[stack.pop()[1]], signs[at] = _OPEN[opener], CLOSE
    return "".join(signs)


def _opener(mark: str) -> str | None:
    return {"”": "“", "’": "‘", '"': '"'}.get(mark)


def _is_apostrophe(text: str, at: int, mark: str, stack: list[tuple[str, int]]) -> bool:
    """A ’ outside every ‘, or after an s where another may close the quotation: ‘the peasants’ revolt’."""
    if mark != "’":
        return False
    if not any(opener == "‘" for opener, _ in stack):
        return True
    rest = text[at + 1 :].split("‘", 1)[0]
    return text[at - 1 : at] == "s" and re.search(r"[^\Ws]’(?!\w)|[^\w\s]’(?!\w)", rest) is not None
