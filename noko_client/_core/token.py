"""The token of a client, which nothing shows."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import httpx

from noko_client._core.validation import refusal

#: Where the token is taken from when none is given.
ENVIRONMENT_VARIABLE: Final = "NOKO_TOKEN"

#: The headers with which Noko and its predecessor identify the owner of a token.
CREDENTIAL_HEADERS: Final = ("authorization", "x-nokotoken", "x-freckletoken")

_SHORTEST_SECRET: Final = 8


@dataclass(frozen=True)
class Credential:
    """The header that carries a token."""

    header: str
    value: str

    def header_value(self, token: str) -> str:
        return self.value.format(token=token)


class Token:
    """The token of a client, or what is wrong with it. Its repr does not show the token."""

    __slots__ = ("_problem", "_value", "parameter")

    def __init__(self, access_token: object, oauth_token: object) -> None:
        # Nothing is raised here: a traceback may show the local variables of its frames, and they are the token.
        self._value = ""
        self._problem: str | None = None
        self.parameter = "access_token" if oauth_token is None else "oauth_token"
        if access_token is not None and oauth_token is not None:
            self._problem = "must not be given together with access_token; pass one of them"
            return
        given = access_token if oauth_token is None else oauth_token
        if given is None:
            given = os.environ.get(ENVIRONMENT_VARIABLE, "")
            if not given.strip():
                self._problem = f"is missing; pass it or oauth_token, or set {ENVIRONMENT_VARIABLE}"
                return
        if not isinstance(given, str):
            self._problem = f"must be a string, not {type(given).__name__}"
        elif not given.strip():
            self._problem = "must not be empty"
        elif not re.fullmatch(r"[\x21-\x7e]+", given.strip()):
            self._problem = "must be visible ASCII characters without white space: it is sent in a header"
        else:
            self._value = given.strip()

    def check(self, method: str) -> None:
        """Raise an error, which names the method, if the token cannot be used."""
        if self._problem is not None:
            raise refusal(method, {self.parameter: self._problem})

    def header(self, credentials: Mapping[str, Credential]) -> tuple[str, str]:
        """Return the header that carries the token."""
        credential = credentials[self.parameter]
        return credential.header, credential.header_value(self._value)

    def mask(self, text: str) -> str:
        """Return a text without the token, which a server may echo: verbatim, or escaped as in a URL or a repr."""
        if len(self._value) < _SHORTEST_SECRET:  # which cannot be distinguished from words
            return text
        forms = (each if each.isalnum() else rf"(?:\\*{re.escape(each)}|(?i:%{ord(each):02x}))" for each in self._value)
        return re.sub("".join(forms), "***", text)

    def __repr__(self) -> str:
        return f"<{self.parameter}>"


class SecretHeaders(httpx.Headers):
    """Headers with a token among them, which their repr does not show."""

    def __repr__(self) -> str:
        return "<headers with a token>"
