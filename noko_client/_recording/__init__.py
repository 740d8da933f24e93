"""The parts of `noko_client.recording`: HAR files, and placeholders for personal values."""
