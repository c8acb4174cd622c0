"""Bodies into plain Markdown that Python-Markdown, and so MkDocs, reads back as the same document.

The extensions it needs: admonition, attr_list, def_list, footnotes, md_in_html, tables, toc, pymdownx.details,
pymdownx.superfences, pymdownx.tasklist.
"""

from seminar_kit.write.markdown.bodies import blocks_to_markdown
from seminar_kit.write.markdown.links import LinkResolver, source_anchor

__all__ = ["LinkResolver", "blocks_to_markdown", "source_anchor"]
