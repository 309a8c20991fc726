// Asks Pagefind. Its index is one a language; here all of them are searched as one.
//
// The index of the page's language comes with that language's stemmer, and the other indexes are merged into
// it. Merged indexes are searched with the stemmer of the page's language, which does not know their words:
// from an English page "المجتمع" would not find "مجتمع". So an index with a stemmer of its own is asked by
// itself when the query is in its script, and is left out of the merged ones then.

// Where no word of an index begins as a word of the query, Pagefind takes the longest one with which the query's
// begins: "wehavewebsites" finds every "we". Such matches are left out; see `sensible`.

import {
  added,
  bare,
  bestOf,
  counted,
  hasStem,
  indexOf,
  loaded,
  newestOf,
  ranked,
  stands,
  termsOf,
} from "./matching.js";

// How much a word counts in what a page says of itself, beside its text: what the page is called, the names that
// its person or topic has elsewhere, its summary, other spellings, and the names of whom and what it mentions.
const RANKING = { metaWeights: { title: 5, names: 4, summary: 1, spelt: 1, also: 0.2, date: 0.2 } };

const EVERY = "\uA66E"; // a word that every page has: without any word Pagefind would fetch its whole index

const FEW = 10; // pages of an index on which a word is looked for before all of its matches are believed,
const MANY = 30; // ... and where it does not stand on all of these

const WRITTEN = { Hans: "Han", Hant: "Han", Jpan: "Han", Kore: "Hangul" }; // scripts that Unicode knows by another name

/** Find which script a language is written in, as a test of text; null where that is not known. */
function scriptOf(lang) {
  try {
    const { script } = new Intl.Locale(lang).maximize();
    return new RegExp(`\\p{Script=${WRITTEN[script] ?? script}}`, "u");
  } catch {
    return null;
  }
}

export class Engine {
  /** `root` is the site's address; `lang` the page's language. */
  constructor(root, lang) {
    this.folder = new URL("pagefind/", root).href;
    this.lang = lang.toLowerCase();
    this.alone = new Map();
  }

  /** Load what every query needs; called once. */
  async start() {
    const entry = await fetch(`${this.folder}pagefind-entry.json`, { cache: "no-cache" });
    if (!entry.ok) throw new Error(`no search index: ${entry.status}`);
    this.languages = (await entry.json()).languages;
    this.own = [this.lang, this.lang.split("-")[0]].find((lang) => lang in this.languages) ?? this.largest();
    this.merged = await this.instance(this.own);
    const others = Object.keys(this.languages).filter((lang) => lang !== this.own);
    await Promise.all(others.map((language) => this.merged.mergeIndex(this.folder, { language, ranking: RANKING })));
    this.totals = await this.merged.filters();
  }

  largest() {
    const [first] = Object.entries(this.languages).sort(([, a], [, b]) => b.page_count - a.page_count);
    if (!first) throw new Error("the search index is empty");
    return first[0];
  }

  /** Load Pagefind for one language, with its stemmer: it takes the language from the page while it starts. */
  async instance(lang) {
    const pagefind = await import(`${this.folder}pagefind.js?${lang}`);
    const html = document.documentElement;
    const before = html.lang;
    html.lang = lang;
    pagefind.init(); // reads the language before it returns
    html.lang = before;
    await pagefind.options({ ranking: RANKING });
    return pagefind;
  }

  /** Name the other languages that are written in the script of a query. */
  written(query) {
    return Object.keys(this.languages).filter((lang) => lang !== this.own && scriptOf(lang)?.test(query));
  }

  /** Load a language by itself. */
  byItself(lang) {
    if (!this.alone.has(lang)) {
      this.alone.set(lang, this.withFilters(lang));
    }
    return this.alone.get(lang);
  }

  /** Load Pagefind for one language with its facets, which it would leave out of its first answer. */
  async withFilters(lang) {
    const pagefind = await this.instance(lang);
    await pagefind.filters();
    return pagefind;
  }

  /**
   * Search. `chosen` maps facets to the set of values of which a page must have one.
   * Gives all matches, for each facet how many pages each of its values would leave, and `first(n)` to load
   * the first pages: best first, or newest first where that is asked for or there is no query to rank by.
   */
  async search(query, chosen, newest) {
    const words = bare(query);
    const dated = newest || !words;
    const active = [...chosen.keys()];
    const [found, ...without] = await Promise.all([
      this.ask(words || EVERY, filters(chosen), dated),
      ...active.map((facet) => this.ask(words || EVERY, filters(chosen, facet), dated)),
    ]);
    const counts = { ...found.counts };
    for (const [place, facet] of active.entries()) counts[facet] = without[place].counts[facet];
    const first = dated ? newestOf : bestOf;
    const near = [this.own, ...this.written(query)];
    return {
      matches: found.matches,
      counts,
      ranked: Boolean(words),
      first: (number) => first(found.matches, number, near),
    };
  }

  /** Give what is found before anything is asked. */
  nothing() {
    return { matches: [], counts: this.totals, ranked: false, first: () => [] };
  }

  async ask(words, wanted, dated) {
    const strangers = this.written(words).filter((lang) => this.languages[lang].wasm);
    const sort = dated ? { date: "desc" } : {};
    const others = strangers.map(async (lang) => this.sensible(await this.byItself(lang), words, wanted, sort));
    const answers = await Promise.all([
      this.sensible(this.merged, words, this.without(strangers, wanted), sort),
      ...others,
    ]);
    return {
      matches: answers.flatMap((answer) => answer.results),
      counts: answers.map((answer) => answer.filters).reduce(added, {}),
    };
  }

  /**
   * Ask one instance, and keep only matches in which a word of the query stands, by its stem or as it is written.
   *
   * In each index Pagefind either finds a word or falls back to its beginning, for all matches alike. An index that
   * knows the stem of a word is believed; of any other one the best matches are read.
   */
  async sensible(pagefind, words, wanted, sort) {
    const answer = await pagefind.search(words, { filters: wanted, sort });
    if (words === EVERY || !answer.results.length) return answer;
    const known = await this.known(pagefind, words);
    const doubted = Object.groupBy(
      answer.results.filter((match) => !known.has(indexOf(match))),
      indexOf,
    );
    const read = await Promise.all(Object.entries(doubted).map(([lang, matches]) => this.read(lang, matches, words)));
    const partly = read.filter((one) => !one.whole);
    if (!partly.length) return answer;
    const langs = partly.map((one) => one.lang);
    const rest = await pagefind.search(words, { filters: this.without(langs, wanted), sort });
    const kept = new Set(partly.flatMap((one) => one.matches));
    return {
      results: answer.results.filter((match) => !langs.includes(indexOf(match)) || kept.has(match)),
      filters: [rest.filters, counted(partly.flatMap((one) => one.pages))].reduce(added, {}),
    };
  }

  /** Name the indexes that know a word of the query by its stem: what stands in quotation marks has no fallback. */
  async known(pagefind, words) {
    const terms = termsOf(words, this.own).filter(hasStem);
    const answers = await Promise.all(terms.map((term) => pagefind.search(`"${term}"`)));
    return new Set(answers.flatMap((answer) => answer.results.map(indexOf)));
  }

  /** Read the best matches of an index: all of its matches are `whole` where a word stands on each of the first few. */
  async read(lang, matches, words) {
    const terms = termsOf(words, lang);
    const best = ranked(matches, [lang]).slice(0, MANY);
    const first = await loaded(best.slice(0, FEW));
    if (first.every((page) => stands(page, terms))) return { lang, whole: true };
    const pages = [...first, ...(await loaded(best.slice(FEW)))];
    const right = pages.map((page) => stands(page, terms));
    return {
      lang,
      whole: false,
      matches: best.filter((_match, place) => right[place]),
      pages: pages.filter((_page, place) => right[place]),
    };
  }

  /**
   * Leave out the pages of these indexes, by the values of the facet `language` that stand for them. Pagefind takes
   * a bare list for pages that have all of its values. What is left out already stays so.
   */
  without(langs, wanted) {
    const before = wanted.none?.language.any ?? [];
    const spoken = Object.keys(this.totals.language ?? {}).filter((value) => langs.includes(value.toLowerCase()));
    return spoken.length ? { ...wanted, none: { language: { any: [...before, ...spoken] } } } : wanted;
  }
}

function filters(chosen, without) {
  const wanted = [...chosen].filter(([facet]) => facet !== without);
  return Object.fromEntries(wanted.map(([facet, values]) => [facet, { any: [...values] }]));
}
