// Puts what the server has rendered where it belongs. Everything that is shown was escaped by the server.
"use strict";

const MOST_ROWS = 100;
const list = document.getElementById("requests");
const link = document.getElementById("link");
const filter = document.getElementById("filter");

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function showRow(number, html) {
  const row = parse(html).firstElementChild;
  const old = list.querySelector(`[data-number="${number}"]`);
  if (old) {
    old.replaceWith(row);
  } else if (!list.firstElementChild || number > Number(list.firstElementChild.dataset.number)) {
    row.classList.add("arrived");
    list.prepend(row);
  } // else it has left the list already, and only now has it ended
}

function show({ all, changed, rows }) {
  if (all) list.replaceChildren();
  for (const [number, html] of rows) showRow(number, html);
  if (all) for (const row of list.children) row.classList.remove("arrived");
  while (list.childElementCount > MOST_ROWS) list.lastElementChild.remove();
  if (changed) refresh();
}

let refreshing = false;
let again = false;

async function refresh() {
  again = true; // what is asked for while an answer is on its way may not be in that answer
  if (refreshing) return;
  refreshing = true;
  try {
    while (again) {
      again = false;
      const response = await fetch("/-/account");
      if (response.ok) showAccount(parse(await response.text()));
    }
  } catch {
    // The server is gone; the event source says so, and brings all when it is back.
  } finally {
    refreshing = false;
  }
}

function showAccount(fresh) {
  const focused = document.activeElement;
  const href = focused.getAttribute("href");
  const connection = fresh.getElementById("connect-code").textContent;
  if (document.getElementById("connect-code").textContent !== connection) {
    location.reload(); // another sandbox is here now
    return;
  }
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const shown = document.getElementById(part.id);
    if (shown.innerHTML === part.innerHTML) continue;
    for (const child of part.children) {
      const old = document.getElementById(child.id);
      if (old?.innerHTML !== child.innerHTML) child.classList.add("changed");
    }
    shown.replaceChildren(...part.childNodes);
    if (!focused.isConnected && href) shown.querySelector(`[href="${href}"]`)?.focus({ preventScroll: true });
  }
  showFiltered();
}

function showFiltered() {
  const words = filter.value.toLowerCase().split(/\s+/);
  for (const row of document.getElementById("users").rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
}

function sayLink(state, text) {
  if (link.dataset.state === state) return; // it is read aloud
  link.dataset.state = state;
  link.textContent = text;
}

function connect() {
  const source = new EventSource("/-/requests");
  source.onopen = () => sayLink("live", "Live");
  source.onmessage = (event) => show(JSON.parse(event.data));
  source.onerror = () => {
    sayLink("lost", "Disconnected");
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000); // it would not try again by itself
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

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
filter.hidden = false;
filter.addEventListener("input", showFiltered);
connect();
