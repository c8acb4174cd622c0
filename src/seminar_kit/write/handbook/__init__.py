"""A seminar to its handbook: a Markdown tree, pages built from it by MkDocs, and a ZIP to carry away."""

from seminar_kit.write.handbook.engine import SiteBuild, start_site
from seminar_kit.write.handbook.finish import finish_site
from seminar_kit.write.handbook.live import start_server
from seminar_kit.write.handbook.offline_zip import zip_handbook
from seminar_kit.write.handbook.rules import RULES
from seminar_kit.write.handbook.site_base import SiteBase, read_site_base, shipped_site_base
from seminar_kit.write.handbook.source import handbook_source

__all__ = [
    "RULES",
    "SiteBase",
    "SiteBuild",
    "finish_site",
    "handbook_source",
    "read_site_base",
    "shipped_site_base",
    "start_server",
    "start_site",
    "zip_handbook",
]
