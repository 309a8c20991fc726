// Opens the search from any page. Nothing else of it is fetched before a reader asks for it.

const ROOT = new URL("../../", import.meta.url);
const { hubChrome: CHROME, hubKind: KIND } = document.querySelector("script[data-hub-chrome]").dataset;
const OPENER = "a[data-hub-search]";
const EXPLORE = KIND === "explore" ? document.getElementById("hub-explore") : null; // no stranger's heading of that id

let panel = null;

/** Fetch the search once; a reader may try again after it failed. */
function fetched() {
  panel ??= Promise.all([import("./search/panel.js"), words(), styles()])
    .then(([{ makePanel }, told]) => makePanel(ROOT, told, EXPLORE, document.querySelector(OPENER)?.href))
    .catch((fault) => {
      panel = null;
      throw fault;
    });
  return panel;
}

async function words() {
  const answer = await fetch(new URL(`assets/hubgen/search.${CHROME}.json`, ROOT));
  if (!answer.ok) throw new Error(`no words for the search: ${answer.status}`);
  return answer.json();
}

function styles() {
  return new Promise((done, failed) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("search.css", import.meta.url);
    link.addEventListener("load", done);
    link.addEventListener("error", failed);
    document.head.append(link);
  });
}

/** Show the search; where it cannot be loaded, the page with the lists does as well. */
async function open(elsewhere) {
  try {
    (await fetched()).open();
  } catch (fault) {
    console.error(fault);
    if (elsewhere && !EXPLORE) location.assign(elsewhere);
  }
}

/** Tell whether somebody is writing, so that a letter is theirs. */
function isWriting(target) {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

document.addEventListener("click", (event) => {
  const opener = event.target instanceof Element ? event.target.closest(OPENER) : null;
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return; // into a new tab: as any link
  event.preventDefault();
  open(opener.href);
});

document.addEventListener(
  "keydown",
  (event) => {
    const chord =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
    if (!chord && !slash) return;
    event.preventDefault();
    event.stopPropagation();
    open(document.querySelector(OPENER)?.href);
  },
  true,
);

if (EXPLORE) fetched().catch(console.error); // stands open there, but leaves the focus where it is
