// Inserts what the server rendered. The server escapes everything that is shown.
"use strict";

const link = document.getElementById("link");

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

let refreshing = false;
let again = false;

async function refresh() {
  again = true; // a response that is on its way may be older than this change
  if (refreshing) return;
  refreshing = true;
  try {
    while (again) {
      again = false;
      const response = await fetch(location.href);
      if (response.ok) showFresh(parse(await response.text()));
    }
  } catch {
    // The server is gone; the event source says so, and starts again when it is back.
  } finally {
    refreshing = false;
  }
}

function showFresh(fresh) {
  const focused = document.activeElement;
  const href = focused.getAttribute("href");
  const connection = document.getElementById("connect-code")?.textContent;
  if (fresh.getElementById("connect-code")?.textContent !== connection) {
    location.reload(); // another sandbox is here now
    return;
  }
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const shown = document.getElementById(part.id);
    if (!shown || shown.innerHTML === part.innerHTML) continue;
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

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
connect();
