"""Put finished outputs in place, all or nothing, and remember what they were made from."""
