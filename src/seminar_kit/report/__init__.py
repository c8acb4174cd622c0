"""What the register holds into reports: the status of plans, assessments put together, tests compared, differences.

Committees and States stand in alphabetical order; nothing is scored or ranked, and small groups stay hidden.
"""
