"""Compose training seminars from reusable modules: agenda, handbook and Word documents."""

__version__ = "0.1.0"
