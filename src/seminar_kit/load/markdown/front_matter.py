"""A file's text into its front matter and the Markdown behind it."""


def split_front_matter(text: str) -> tuple[str, str, int]:
    """The YAML between two `---` lines at the very start (else empty), the Markdown, and the line where that begins."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]) + "\n", "\n".join(lines[index + 1 :]), index + 2
    return "", text, 1
