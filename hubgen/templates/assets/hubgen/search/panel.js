// The search as readers see it: a dialog over any page, or the whole of the page /explore/.

import { element } from "./element.js";
import { Engine } from "./engine.js";
import { FACETS, Facets } from "./facets.js";
import { resultItem } from "./result.js";

const STEP = 10; // results shown at once
const NARROW = matchMedia("(max-width: 45em)"); // no room for facets beside the results
const PAUSE = 120; // milliseconds after a key before the query is asked

/** Make the search; `place` is where it stands open, null for a dialog; `explore` the address of that page. */
export function makePanel(root, told, place, explore) {
  return new Panel(root, told, place, explore);
}

class Panel {
  constructor(root, told, place, explore) {
    Object.assign(this, { root, told, place, explore });
    this.chosen = new Map();
    this.shown = STEP;
    this.turn = 0;
    this.engine = new Engine(root, document.documentElement.lang || told.lang);
    this.build();
    if (place) this.recall();
    this.ready = this.engine.start().then(
      () => this.ask(),
      (fault) => this.fail(fault),
    );
  }

  /** Bring the search before the reader. */
  open() {
    if (!this.place && !this.frame.open) this.frame.showModal();
    this.input.focus();
    this.input.select();
  }

  build() {
    const { words, lang, dir } = this.told;
    this.input = element("input", {
      type: "search",
      class: "hub-find__input",
      placeholder: words.placeholder,
      "aria-label": words.open,
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: "search",
      dir: "auto",
      input: () => this.later(),
    });
    this.facets = new Facets(this.told, Boolean(this.place) && !NARROW.matches, (facet, value, on) =>
      this.choose(facet, value, on),
    );
    this.status = element("p", { class: "hub-find__status", role: "status" });
    this.reset = element(
      "button",
      { type: "button", class: "hub-find__reset", hidden: true, click: () => this.clear() },
      words.reset,
    );
    this.instead = this.lists();
    this.list = element("ol", { class: "hub-find__results" });
    this.rest = element(
      "button",
      { type: "button", class: "hub-find__more md-button", hidden: true, click: () => this.more() },
      words.more,
    );
    this.order = this.place ? this.orders() : null;
    const bar = element(
      "form",
      { class: "hub-find__bar", role: "search", submit: (event) => this.submit(event) },
      this.input,
      this.closer(),
    );
    const found = element(
      "div",
      { class: "hub-find__found" },
      element("div", { class: "hub-find__line" }, this.status, this.reset, this.order),
      this.instead,
      this.list,
      this.rest,
    );
    const body = element("div", { class: "hub-find__body" }, this.facets.element, found);
    const shape = {
      class: `hub-find hub-find--${this.place ? "page" : "dialog"}`,
      lang,
      dir,
      keydown: (event) => this.key(event),
    };
    this.frame = element(
      this.place ? "div" : "dialog",
      this.place ? shape : { ...shape, "aria-label": words.open, click: (event) => this.outside(event) },
      bar,
      body,
      this.place ? null : this.foot(),
    );
    (this.place ?? document.body).append(this.frame);
  }

  closer() {
    if (this.place) return null;
    return element(
      "button",
      {
        type: "button",
        class: "hub-find__close",
        "aria-label": this.told.words.close,
        click: () => this.frame.close(),
      },
      "Esc",
    );
  }

  foot() {
    const all = (event) => (event.currentTarget.href = this.explore + this.query());
    return element(
      "p",
      { class: "hub-find__foot" },
      element("span", { class: "hub-find__hint" }, this.told.words.hint),
      this.explore
        ? element("a", { class: "hub-find__all", href: this.explore, click: all }, this.told.words.all)
        : null,
    );
  }

  /** Say what to do where nothing is found, and lead to the lists. */
  lists() {
    const { words, lists = [] } = this.told;
    return element(
      "div",
      { class: "hub-find__instead", hidden: true },
      element("p", {}, words.instead),
      element(
        "ul",
        {},
        ...lists.map((one) => element("li", {}, element("a", { href: new URL(one.url, this.root).href }, one.title))),
      ),
    );
  }

  orders() {
    const { sort, best, newest } = this.told.words;
    return element(
      "select",
      { class: "hub-find__select", "aria-label": sort, change: () => this.restart() },
      element("option", { value: "best" }, best),
      element("option", { value: "newest" }, newest),
    );
  }

  /** Choose or give up a value of a facet. */
  choose(facet, value, on) {
    const values = this.chosen.get(facet) ?? new Set();
    if (on) values.add(value);
    else values.delete(value);
    if (values.size) this.chosen.set(facet, values);
    else this.chosen.delete(facet);
    this.restart();
  }

  clear() {
    this.chosen.clear();
    this.input.value = "";
    this.input.focus();
    this.restart();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.restart(), PAUSE);
  }

  restart() {
    this.shown = STEP;
    this.remember();
    return this.ready.then(() => this.ask());
  }

  async more() {
    const before = this.list.children.length;
    this.shown += STEP;
    await this.ask();
    this.list.children[before]?.querySelector("a").focus();
  }

  /** Ask the index and show what it finds; what an older question finds is thrown away. */
  async ask() {
    if (this.failed) return;
    this.turn += 1;
    const turn = this.turn;
    const text = this.input.value;
    this.frame.setAttribute("aria-busy", "true");
    try {
      const idle = !text.trim() && !this.chosen.size && !this.place;
      const newest = this.order?.value === "newest";
      const found = idle ? this.engine.nothing() : await this.engine.search(text, this.chosen, newest);
      const pages = await found.first(this.shown);
      if (turn === this.turn) this.show(found, pages, idle);
    } catch (fault) {
      if (turn === this.turn) this.fail(fault);
    }
  }

  show(found, pages, idle) {
    const { words } = this.told;
    const count = found.matches.length;
    const held = this.list.contains(document.activeElement) ? document.activeElement.href : "";
    this.list.replaceChildren(...pages.map((page) => resultItem(page, this.told, this.root)));
    if (held) (this.links().find((link) => link.href === held) ?? this.input).focus(); // who walks the list stays there
    this.facets.show(found.counts, this.engine.totals, this.chosen);
    this.rest.hidden = pages.length >= count || idle;
    this.reset.hidden = !this.chosen.size;
    this.instead.hidden = idle || count > 0 || !found.ranked;
    const none = words.none.replace("{query}", this.input.value.trim());
    this.status.textContent = idle ? "" : count || !found.ranked ? words.results.replace("{count}", count) : none;
    this.frame.setAttribute("aria-busy", "false");
  }

  fail(fault) {
    console.error(fault);
    this.failed = true;
    this.status.textContent = this.told.words.failed;
    this.frame.setAttribute("aria-busy", "false");
  }

  async submit(event) {
    event.preventDefault();
    clearTimeout(this.timer);
    await this.restart();
    if (!this.place) this.links()[0]?.click();
  }

  links() {
    return [...this.list.querySelectorAll("a")];
  }

  /** Arrow keys walk from the input through the results and back; a letter goes on writing. */
  key(event) {
    if (event.key === "Escape" && !this.place) {
      event.preventDefault(); // an input for searches would only be emptied
      this.frame.close();
      return;
    }
    const rows = [this.input, ...this.links()];
    const place = rows.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && place >= 0) {
      event.preventDefault();
      rows[Math.min(Math.max(place + step, 0), rows.length - 1)].focus();
    } else if (
      place > 0 &&
      event.key.length === 1 &&
      event.key !== " " &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      this.input.focus();
    }
  }

  /** A click beside the dialog closes it. */
  outside(event) {
    if (event.target === this.frame) this.frame.close();
  }

  /** Write the question as the end of an address, so that it can be sent to somebody. */
  query() {
    const found = new URLSearchParams();
    if (this.input.value.trim()) found.set("q", this.input.value.trim());
    for (const facet of FACETS) for (const value of this.chosen.get(facet) ?? []) found.append(facet, value);
    if (this.order?.value === "newest") found.set("sort", "newest");
    return `${found}` ? `?${found}` : "";
  }

  remember() {
    if (this.place) history.replaceState(history.state, "", location.pathname + this.query() + location.hash);
  }

  recall() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    if (asked.get("sort") === "newest") this.order.value = "newest";
    for (const facet of FACETS) if (asked.has(facet)) this.chosen.set(facet, new Set(asked.getAll(facet)));
  }
}
