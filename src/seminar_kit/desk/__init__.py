"""The whole way of each command on forms: blank files out, returns in, the register, and reports on it."""
