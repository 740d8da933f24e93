# Generated from spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""What is true of the whole API."""

from noko_client._core.settings import Credential

BASE_URL = "https://api.nokotime.com/v2"
"""Where the API is."""

CREDENTIALS = {
    "access_token": Credential("X-NokoToken", "{token}"),
    "oauth_token": Credential("Authorization", "Bearer {token}"),
}
"""The headers that say who is asking."""
