// Asks Pagefind. Its index is one a language; here all of them are searched as one.
//
// The index of the page's language comes with that language's stemmer, and the other indexes are merged into
// it. Merged indexes are searched with the stemmer of the page's language, which does not know their words:
// from an English page "المجتمع" would not find "مجتمع". So an index with a stemmer of its own is asked by
// itself when the query is in its script, and is left out of the merged ones then.

// What stands before an Arabic word with the article, and marks that may be left out. Pagefind's stemmer does not
// always see through them; hubgen.search.spelling has put the bare words into the index.
const ARTICLE = /(^|\s)[وف]?(?:ال|بال|كال|لل)(?=\S{2})/g;
const MARKS = /[\u0640\u064b-\u0652\u0670]/g;

// How much a word counts in what a page says of itself, beside its text: what the page is called, the names that
// its person or topic has elsewhere, its summary, other spellings, and the names of whom and what it mentions.
const RANKING = { metaWeights: { title: 5, names: 4, summary: 1, spelt: 1, also: 0.2, date: 0.2 } };

const EVERY = "\uA66E"; // a word that every page has: without any word Pagefind would fetch its whole index

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
      this.alone.set(lang, this.instance(lang).then(async (pagefind) => (await pagefind.filters(), pagefind)));
    }
    return this.alone.get(lang);
  }

  /**
   * Search. `chosen` maps facets to the set of values of which a page must have one.
   * Gives all matches, for each facet how many pages each of its values would leave, and `first(n)` to load
   * the first pages: best first, or newest first where that is asked for or there is no query to rank by.
   */
  async search(query, chosen, newest) {
    const words = query.trim().replace(MARKS, "").replace(ARTICLE, "$1");
    const dated = newest || !words;
    const active = [...chosen.keys()];
    const [found, ...without] = await Promise.all([
      this.ask(words || EVERY, filters(chosen), dated),
      ...active.map((facet) => this.ask(words || EVERY, filters(chosen, facet), dated)),
    ]);
    const counts = { ...found.counts };
    active.forEach((facet, place) => (counts[facet] = without[place].counts[facet]));
    const first = dated ? newestOf : bestOf;
    const near = [this.own, ...this.written(query)];
    return { matches: found.matches, counts, ranked: Boolean(words), first: (number) => first(found.matches, number, near) };
  }

  /** Give what is found before anything is asked. */
  nothing() {
    return { matches: [], counts: this.totals, ranked: false, first: () => [] };
  }

  async ask(words, wanted, dated) {
    const strangers = this.written(words).filter((lang) => this.languages[lang].wasm);
    const sort = dated ? { date: "desc" } : {};
    const others = strangers.map(async (lang) => (await this.byItself(lang)).search(words, { filters: wanted, sort }));
    const main = this.merged.search(words, { filters: this.without(strangers, wanted), sort });
    const answers = await Promise.all([main, ...others]);
    return {
      matches: answers.flatMap((answer) => answer.results),
      counts: answers.map((answer) => answer.filters).reduce(added, {}),
    };
  }

  /** Leave out the pages of these indexes, by the values of the facet `language` that stand for them. */
  without(langs, wanted) {
    const spoken = Object.keys(this.totals.language ?? {}).filter((value) => langs.includes(value.toLowerCase()));
    return spoken.length ? { ...wanted, none: { language: spoken } } : wanted;
  }
}

function filters(chosen, without) {
  const wanted = [...chosen].filter(([facet]) => facet !== without);
  return Object.fromEntries(wanted.map(([facet, values]) => [facet, { any: [...values] }]));
}

function added(sum, counts) {
  for (const [facet, values] of Object.entries(counts)) {
    sum[facet] = { ...sum[facet] };
    for (const [value, count] of Object.entries(values)) sum[facet][value] = (sum[facet][value] ?? 0) + count;
  }
  return sum;
}

/** Load the best matches of all indexes. */
async function bestOf(matches, number, near) {
  const best = [...matches].sort((a, b) => worth(b, near) - worth(a, near)).slice(0, number);
  return Promise.all(best.map((match) => match.data()));
}

/**
 * Say how much a match is worth beside those of other indexes.
 *
 * Each index counts by itself how rare a word is, so that a foreign one, where it is rarer, would come first.
 * A page that only mentions, by another name, what was asked for comes after those that have the words.
 */
function worth(match, near) {
  const fields = match.matchedMetaFields ?? [];
  const aside = !match.words.length && fields.every((field) => field === "also");
  return match.score / (near.includes(indexOf(match)) ? 1 : 10) / (aside ? 100 : 1);
}

/** Name the language of the index that a match is from. */
function indexOf(match) {
  return match.id.slice(0, match.id.lastIndexOf("_"));
}

/** Load the newest matches: each index gives its own in order, so the newest of all are among the first of each. */
async function newestOf(matches, number) {
  const taken = new Map();
  const heads = matches.filter((match) => {
    const index = indexOf(match);
    taken.set(index, (taken.get(index) ?? 0) + 1);
    return taken.get(index) <= number;
  });
  const pages = await Promise.all(heads.map((match) => match.data()));
  return pages.sort((a, b) => (b.meta.date ?? "").localeCompare(a.meta.date ?? "")).slice(0, number);
}
