// Shows what the server sends as JSON from the address of the page. Values are inserted as text, never as HTML.
"use strict";

const MAX_COLUMNS = 9;
const MAX_ITEMS = 8;
const SHORT = 24; // text that is not longer stays on one line
const LABELS = ["name", "reference", "email", "description", "formatted_time", "date"];

const main = document.querySelector("main");
const link = document.getElementById("link");
let resources = [];

/** Makes an element. Attributes that are null or false are left out, and so are such children. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value != null && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

// Values

const words = (name) => name.replaceAll("_", " ");
const titleOf = (resource) => words(resource.charAt(0).toUpperCase() + resource.slice(1));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isUrlOfApi = (name, value) => /(^|_)url$/.test(name) && /^http:\/\/[^/]+\/v\d/.test(value);

function labelOf(record) {
  const person = [record.first_name, record.last_name].filter(Boolean).join(" ");
  return person || String(record[LABELS.find((name) => record[name])] ?? record.id);
}

/** Returns the page of an object that is shown in another; null if it has none. */
function hrefOf(value) {
  const found = /\/(\w+)\/(\d+)$/.exec(value.url ?? "");
  return found && resources.includes(found[1]) ? `/-/${found[1]}/${found[2]}` : null;
}

function textOf(value, type) {
  if (isObject(value)) return labelOf(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    const digits = type === "decimal" || !Number.isInteger(value) ? 2 : 0;
    return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }
  return type === "timestamp" ? value.slice(0, 16).replace("T", " ") : String(value);
}

/** Returns the items of a field, without blank ones. */
const itemsOf = (value) => [value].flat().filter((item) => item != null && item !== "");

function show(value, type) {
  const items = itemsOf(value);
  if (/State$/.test(type) && items.length) return [make("span", { class: `state ${value}` }, words(String(value)))];
  const parts = items.filter((item) => isObject(item) && !hrefOf(item));
  if (parts.length) return parts.map(showParts);
  const shown = items.slice(0, MAX_ITEMS).flatMap((item, at) => {
    const text = textOf(item, type);
    const href = isObject(item) && hrefOf(item);
    return [at ? ", " : "", href ? make("a", { href }, text) : text];
  });
  const more = items.length - MAX_ITEMS;
  return more > 0 ? [...shown, " ", make("span", { class: "hint" }, `and ${more} more`)] : shown;
}

function showParts(object) {
  const filled = Object.entries(object).filter(([name, value]) => name !== "id" && itemsOf(value).length);
  return make("dl", { class: "parts" }, filled.map(([name, value]) => showField(name, value)));
}

function showField(name, value, type) {
  const empty = itemsOf(value).length === 0;
  return make("div", {}, make("dt", {}, words(name)), make("dd", { class: empty && "none" }, empty ? "–" : show(value, type)));
}

// Views

function heading(level, id, text, count) {
  const shown = count === undefined ? null : make("span", { class: "count" }, textOf(count));
  return make(level, { id }, `${text} `, shown);
}

function showTable(sheet, id) {
  const first = sheet.records[0];
  const columns = Object.keys(sheet.types).filter(
    (name) => !/^(id|created_at|updated_at)$|(^|_)url$/.test(name) && !(isObject(first[name]) && !hrefOf(first[name])),
  ).slice(0, MAX_COLUMNS);
  const isNumber = (name) => typeof first[name] === "number";
  const cell = (record, name) => {
    const content = make("td", {}, show(record[name], sheet.types[name]));
    content.className = isNumber(name) ? "number" : content.textContent.length <= SHORT ? "short" : "text";
    return content;
  };
  const head = columns.map((name) => make("th", { scope: "col", class: isNumber(name) && "number" }, words(name)));
  const rows = sheet.records.map((record) => {
    const href = sheet.resource && `/-/${sheet.resource}/${record.id}`;
    const own = make("th", { scope: "row" }, href ? make("a", { href }, String(record.id)) : String(record.id));
    return make("tr", {}, own, columns.map((name) => cell(record, name)));
  });
  const table = make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "id"), head)), make("tbody", {}, rows));
  return make("div", { class: "wide", role: "group", "aria-labelledby": id, tabindex: 0 }, table);
}

function showSheet(sheet, level, id) {
  const shown = sheet.records.length;
  const hint = shown < sheet.total && `${textOf(sheet.first)} to ${textOf(sheet.first + shown - 1)}`;
  return [
    make("div", { class: "title" }, heading(level, id, titleOf(sheet.title), sheet.total), hint && make("p", { class: "hint" }, hint)),
    shown ? showTable(sheet, id) : make("p", { class: "none" }, "There are none."),
  ];
}

function showPages({ page, last }) {
  const step = (rel, number, text) =>
    number < 1 || number > last ? make("span", {}, text) : make("a", { rel, href: `?page=${number}` }, text);
  const where = make("span", { class: "hint" }, `page ${page} of ${textOf(last)}`);
  return make("nav", { class: "pages", "aria-label": "Pages" }, step("prev", page - 1, "← Previous"), where, step("next", page + 1, "Next →"));
}

function showSnippet(code, id) {
  const button = make("button", { type: "button", click: () => copy(button) }, "Copy");
  return make("div", { class: "snippet" }, make("pre", {}, make("code", { id }, code)), button);
}

function showRequest({ number, at, method, target, status, seconds, call }) {
  const state = seconds === null ? "…" : String(status ?? "dropped");
  const kind = { "…": "waiting", dropped: "dropped" }[state] ?? state[0];
  const ms = seconds * 1000;
  const took = seconds === null ? "" : ms < 0.1 ? "<0.1 ms" : `${ms < 10 ? ms.toFixed(1) : textOf(Math.round(ms))} ms`;
  return make(
    "li",
    { id: `request-${number}`, class: `status-${kind}` },
    make("time", { datetime: at, title: at }, new Date(at).toLocaleTimeString("en-GB")),
    make("span", { class: "target" }, make("b", {}, method), ` ${target}`),
    make("span", { class: "status" }, state),
    make("span", { class: "took" }, took),
    make("code", { class: "call" }, call),
  );
}

const section = (labelledby, attributes, ...children) =>
  make("section", { ...attributes, "aria-labelledby": labelledby }, ...children);
const path = (...steps) => make("nav", { class: "path" }, make("a", { href: "/" }, "Account"), steps);

const VIEWS = {
  home({ token, base_url: url, counts, requests }) {
    const code = `from noko_client import NokoClient\nclient = NokoClient(${JSON.stringify(token)}, base_url="${url}")`;
    const example = `${code}\nfor team in client.teams.list(): print(team.name)`;
    const rows = Object.entries(counts).map(([name, count]) =>
      make(
        "li",
        { id: `resource-${name}` },
        make("a", { href: `/-/${name}` }, titleOf(name)),
        count !== null && make("span", { class: "count" }, textOf(count)),
      ),
    );
    const empty = make("div", { class: "empty" }, make("p", {}, make("strong", {}, "No requests yet."), " Paste this into Python:"), showSnippet(example));
    const list = make("ol", { id: "requests", "data-live": "" }, requests.map(showRequest));
    return [
      "Noko sandbox",
      make(
        "div",
        {},
        section("connect-title", { id: "connect" }, make("div", { class: "title" }, heading("h2", "connect-title", "Connect")), showSnippet(code, "connect-code")),
        section("account-title", {}, make("div", { class: "title" }, heading("h2", "account-title", "Account")), make("ul", { class: "resources", id: "resources", "data-live": "" }, rows)),
      ),
      section(
        "requests-title",
        { class: "requests" },
        make("div", { class: "title" }, heading("h2", "requests-title", "Requests"), make("p", { class: "hint" }, "newest first")),
        make("div", { class: "scroll", role: "group", "aria-labelledby": "requests-title", tabindex: 0 }, list, empty),
      ),
    ];
  },

  table({ sheet }) {
    const content = section("title", {}, showSheet(sheet, "h1", "title"), sheet.last > 1 && showPages(sheet));
    return [`${titleOf(sheet.title)} · Noko sandbox`, path(), make("div", { id: "resource", "data-live": "" }, content)];
  },

  record({ resource, types, record, sheets }) {
    const label = labelOf(record);
    const title = make("h1", { id: "title" }, `${label} `, make("span", { class: "id" }, String(record.id ?? "")));
    const fields = Object.entries(record).filter(([name, value]) => name !== "id" && !isUrlOfApi(name, value));
    const list = make("dl", { class: "fields" }, fields.map(([name, value]) => showField(name, value, types[name])));
    const tables = sheets.map((sheet, at) => section(`table-${at}`, {}, showSheet(sheet, "h2", `table-${at}`)));
    return [
      `${label} · Noko sandbox`,
      path(" / ", make("a", { href: `/-/${resource}` }, titleOf(resource))),
      make("div", { id: "record", "data-live": "" }, section("title", {}, make("div", { class: "title" }, title), list), tables),
    ];
  },

  missing() {
    const text = make("p", {}, "There is nothing at this address.");
    return ["Not found · Noko sandbox", path(), make("section", {}, make("h1", {}, "Not found"), text)];
  },
};

// Changes

let refreshing = false;
let again = false;

async function refresh() {
  again = true; // a response that is on its way may be older than this change
  if (refreshing) return;
  refreshing = true;
  try {
    while (again) {
      again = false;
      const response = await fetch(location.href, { headers: { Accept: "application/json" } });
      render(await response.json());
    }
  } catch {
    // The server is gone; the event source says so, and starts again when it is back.
  } finally {
    refreshing = false;
  }
}

function render(data) {
  resources = data.resources;
  const [title, ...content] = VIEWS[data.view](data);
  if (main.dataset.view === data.view) {
    showFresh(make("main", {}, content));
    return;
  }
  document.title = title;
  main.dataset.view = data.view;
  main.className = data.view === "home" ? "columns" : "plain";
  main.replaceChildren(...content);
}

function showFresh(fresh) {
  const focused = document.activeElement;
  const href = focused.getAttribute("href");
  const connection = document.getElementById("connect-code")?.textContent;
  if (fresh.querySelector("#connect-code")?.textContent !== connection) {
    location.reload(); // another sandbox is here now
    return;
  }
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const shown = document.getElementById(part.id);
    if (shown.innerHTML === part.innerHTML) continue;
    for (const child of part.children) {
      if (child.id && document.getElementById(child.id)?.innerHTML !== child.innerHTML) child.classList.add("changed");
    }
    shown.replaceChildren(...part.childNodes);
    if (!focused.isConnected && href) shown.querySelector(`[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  }
}

function showLink(state, text) {
  if (link.dataset.state === state) return; // a screen reader announces it
  link.dataset.state = state;
  link.textContent = text;
}

function connect() {
  const source = new EventSource("/-/changes");
  source.onopen = () => showLink("live", "Live");
  source.onmessage = refresh;
  source.onerror = () => {
    showLink("lost", "Disconnected");
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000); // it does not try again by itself
  };
}

async function copy(button) {
  const code = button.parentElement.querySelector("code");
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(code);
    button.textContent = "Selected";
  }
  setTimeout(() => (button.textContent = "Copy"), 1500);
}

refresh().then(connect);
