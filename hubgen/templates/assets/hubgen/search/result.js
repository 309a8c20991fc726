// One result: its title, what it is, when, and where the words stand.

import { element } from "./element.js";

/** Show a page that Pagefind found; `told` are the words and labels of the reader's language. */
export function resultItem(page, told, root) {
  const { kind = [], language = [] } = page.filters;
  const [lang = ""] = language;
  const own = lang.split("-")[0] === told.lang.split("-")[0];
  const href = new URL(page.raw_url.replace(/^[/\\]+/, ""), root).href;
  const tongue = { lang: lang || null, dir: "auto" };
  return element(
    "li",
    { class: "hub-find__result" },
    element(
      "a",
      { class: "hub-find__link", href },
      element("span", { class: "hub-find__title", ...tongue }, page.meta.title ?? href),
      element(
        "span",
        { class: "hub-find__facts" },
        ...kind.map((one) => element("span", { class: `hub-kind hub-kind--${one}` }, told.labels.kind?.[one] ?? one)),
        page.meta.date ? element("time", { datetime: page.meta.date }, day(page.meta.date, told.lang)) : null,
        own || !lang ? null : element("span", { class: "hub-badge" }, told.labels.language?.[lang] ?? lang),
      ),
      element("span", { class: "hub-find__excerpt", ...tongue }, ...excerpt(page)),
    ),
  );
}

function day(iso, lang) {
  const date = new Date(`${iso}T00:00:00Z`);
  const form = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    dateStyle: "long",
    timeZone: "UTC",
    numberingSystem: "latn",
    calendar: "gregory",
  });
  return Number.isNaN(date.valueOf()) ? iso : form.format(date);
}

/** Where the words stand; the page's summary where they stand only in its title or other names, or there are none. */
function excerpt(page) {
  const found = page.locations?.length > 0;
  return found || !page.meta.summary ? marked(page.excerpt) : [page.meta.summary];
}

/**
 * Make text and <mark> elements of Pagefind's excerpt.
 *
 * Pagefind writes its own <mark> around found words and escapes "<" and ">" of the page's text, nothing else.
 */
function marked(html) {
  return html.split(/(<mark>.*?<\/mark>)/su).map((piece) => {
    const inner = /^<mark>(.*)<\/mark>$/su.exec(piece);
    return inner ? element("mark", {}, plain(inner[1])) : plain(piece);
  });
}

function plain(escaped) {
  return escaped.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}
