"""The hand-written core under the generated methods."""
