"""Prose: an editor's text as a typed tree with places. The only room that knows Markdown."""
