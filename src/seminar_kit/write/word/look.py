"""What a build may choose about its Word files."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WordLook:
    """`template` is a house .docx or .dotx; `page_numbers` gives the page of each contents entry by its bookmark,
    None leaves the contents without numbers; `template_name` is what a problem calls the template.
    """

    template: bytes | None = field(default=None, repr=False)
    page_numbers: Mapping[str, int] | None = None
    template_name: str = "template.docx"
