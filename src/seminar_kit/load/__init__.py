"""Authors' files, read into the library: strict YAML, Markdown and pictures."""
