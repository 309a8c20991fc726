// Filters with counts: one select a facet above the results, or all facets open beside them.

import { element } from "./element.js";

export const FACETS = ["kind", "topic", "person", "event", "language", "year"];
const FEW = 8; // values of an open facet that are shown before the reader asks for all

export class Facets {
  /** `choose(facet, value, on)` is called when a reader chooses; `open` shows every facet with its values. */
  constructor(told, open, choose) {
    Object.assign(this, { told, open, choose });
    this.unfolded = new Set();
    this.element = element("div", {
      class: `hub-find__facets hub-find__facets--${open ? "open" : "row"}`,
      role: "group",
      "aria-label": told.words.filters,
    });
  }

  /** Show how many pages each value would leave; a value that is chosen stays even at none. */
  show(counts, totals, chosen) {
    const focused = this.element.contains(document.activeElement) ? document.activeElement.id : "";
    const shown = FACETS.map((facet) => [
      facet,
      this.values(facet, counts[facet] ?? {}, chosen.get(facet) ?? new Set()),
    ]).filter(([facet, values]) => Object.keys(totals[facet] ?? {}).length > 1 && (values.length || !this.open));
    this.element.replaceChildren(
      ...shown.map(([facet, values]) => (this.open ? this.list(facet, values) : this.select(facet, values))),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  values(facet, counts, chosen) {
    const known = new Set([...Object.keys(counts), ...chosen]);
    const named = [...known].map((value) => ({
      value,
      count: counts[value] ?? 0,
      on: chosen.has(value),
      label: this.told.labels[facet]?.[value] ?? value,
    }));
    return named.filter((one) => one.count || one.on).sort(facet === "year" ? latest : mostly(this.told.lang));
  }

  select(facet, values) {
    const title = this.told.words[facet];
    const change = (event) => {
      for (const one of values.filter(({ on }) => on)) this.choose(facet, one.value, false);
      if (event.target.value) this.choose(facet, event.target.value, true);
    };
    const active = values.some((one) => one.on);
    return element(
      "select",
      { id: `hub-find-${facet}`, class: "hub-find__select", "aria-label": title, "data-on": active, change },
      element("option", { value: "" }, title),
      ...values.map((one) => element("option", { value: one.value, selected: one.on }, `${one.label} (${one.count})`)),
    );
  }

  list(facet, values) {
    const all = this.unfolded.has(facet) || values.length <= FEW + 1;
    const shown = all ? values : values.filter((one, place) => place < FEW || one.on);
    const unfold = () => {
      this.unfolded.add(facet);
      rest.replaceWith(...values.filter((one) => !shown.includes(one)).map((one) => this.toggle(facet, one)));
    };
    const rest = all
      ? null
      : element(
          "button",
          { type: "button", class: "hub-find__rest", click: unfold },
          `${this.told.words.more} (${values.length - shown.length})`,
        );
    return element(
      "fieldset",
      { class: "hub-find__facet" },
      element("legend", {}, this.told.words[facet]),
      ...shown.map((one) => this.toggle(facet, one)),
      rest,
    );
  }

  toggle(facet, one) {
    const click = () => this.choose(facet, one.value, !one.on);
    const id = `hub-find-${facet}-${one.value}`;
    return element(
      "button",
      { type: "button", id, class: "hub-find__value", "aria-pressed": String(one.on), click },
      element("span", { dir: "auto" }, one.label),
      element("span", { class: "hub-find__count" }, String(one.count)),
    );
  }
}

const latest = (a, b) => b.value.localeCompare(a.value);

const mostly = (lang) => (a, b) => b.count - a.count || a.label.localeCompare(b.label, lang);
