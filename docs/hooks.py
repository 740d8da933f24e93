"""Adds the reference of each resource of the spec to the site, and to its navigation (a hook of mkdocs).

The page of a resource is ``reference/RESOURCE.md``: an introduction written by hand where that file exists, followed by
the methods of the resource.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from codegen.load import load
from codegen.names import class_name

_METHODS = """

::: noko_client.resources.{class_name}
    options:
      heading: client.{name}
      toc_label: client.{name}
      merge_init_into_class: false

## Async

`AsyncNokoClient.{name}` has the same methods with the same parameters. List methods return
[`AsyncPages`](pages.md#noko_client.AsyncPages): await the result for the first page, or iterate over it with
`async for`. Await all other methods.

::: noko_client.resources.Async{class_name}
    options:
      heading_level: 3
      members: []
      merge_init_into_class: false
"""


@cache
def _resources() -> tuple[str, ...]:
    return tuple(load(Path(__file__).parents[1] / "spec").resources)


def _page(resource: str) -> str:
    return f"reference/{resource}.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the pages to the navigation, behind the list of all operations."""
    for section in cast("list[dict[str, list[dict[str, str]]]]", config["nav"]):
        for name, entries in section.items():
            if name == "Reference":
                entries[1:1] = [
                    {_title(resource): _page(resource)} for resource in _resources()
                ]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the resources that have no introduction."""
    for resource in _resources():
        if files.get_file_from_path(_page(resource)) is None:
            files.append(
                File.generated(
                    config, _page(resource), content=f"# {_title(resource)}\n"
                )
            )
    return files


def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> str:
    """Put the methods of the resource below its introduction."""
    for resource in _resources():
        if page.file.src_uri == _page(resource):
            return markdown + _METHODS.format(
                name=resource, class_name=class_name(resource)
            )
    return markdown


def _title(resource: str) -> str:
    return resource.replace("_", " ").capitalize()
