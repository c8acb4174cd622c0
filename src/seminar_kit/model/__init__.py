"""What authors wrote (library), what gets written (document, agenda, seminar)."""
