"""What authors wrote, what gets written, and forms on their way: blank, returned, in the register, reported on."""
