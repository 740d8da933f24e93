"""The words of the project: the field's terms in plain English, everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("noko_client", "codegen", "spec", "docs", "tests", "tools")
SUFFIXES = {".py", ".jinja", ".md", ".yaml", ".yml", ".toml", ".html", ".js", ".css"}
#: What is not written, and what to write instead.
WORDS = {
    r"came|as_it_came": "is, arrived, received, raw",
    r"(who|what)ever": "the caller, any, all",
    r"(no|some|every)body|nowhere": "no one, the caller, all users, an invalid location",
    r"one's own|ones_own|of your own": "local, custom",
    r"told|tells? (of|which|how)": "report, describe, shown",
    r"goes (by|into|to|on|over|through|wrong)": "is passed, is sent, fails",
    r"answer(s|ed|ing)?": "response, respond, return",
    r"asks? for|asked (for|by)": "request, require, call",
    r"lenient(ly)?": "tolerant",
    r"begun|mends?|astray|farewell|dawdles?|blames?|newcomers?": "plainer words",
    r"Exchange|PageFacts|Prepared|SyncDriver|AsyncDriver": "request_flow, RequestParts, transport",
    r"Pacer|Forgetful|Journal|conformity|shapes": "RateLimiter, reset_after_fork, RequestLog, schema, serializer",
    r"kind_of(?!_)|kinds\.py|repeatable": "json_type_name, param_types, idempotent",
}
# In a name, words are separated by underscores. Names of classes are capitalized, other words may be.
PATTERN = re.compile(
    "|".join(
        rf"(?<![A-Za-z])(?P<w{number}>{word if word[0].isupper() else f'(?i:{word})'})(?![A-Za-z])"
        for number, word in enumerate(WORDS)
    )
)


def findings(path: Path) -> Iterator[str]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for match in PATTERN.finditer(line):
            [group] = (name for name, text in match.groupdict().items() if text is not None)
            yield f"{path.relative_to(ROOT)}:{number}: {match[0]!r}; write {[*WORDS.values()][int(group[1:])]}"


def test_words() -> None:
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")) if path.suffix in SUFFIXES]
    paths += [path for path in ROOT.iterdir() if path.suffix in SUFFIXES or path.name == "Makefile"]
    found = [finding for path in paths if path != Path(__file__) for finding in findings(path)]
    assert not found, "\n".join(found)
