// What is asked, what of it stands on a page, and what a match is worth: functions that ask nobody.

// What stands before an Arabic word with the article, and marks that may be left out. Pagefind's stemmer does not
// always see through them; hubgen.search.spelling has put the bare words into the index.
const ARTICLE = /(^|\s)[وف]?(?:ال|بال|كال|لل)(?=\S{2})/g;
const MARKS = /[\u0640\u064b-\u0652\u0670]/g;

const JOINED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmr}\p{Script=Mymr}]/u; // no spaces between words
const EDGES = /^[^\p{L}\p{M}\p{N}\p{S}#]+|[^\p{L}\p{M}\p{N}\p{S}#]+$/gu; // a comma is no part of a word; "#" and "+" are: C#, C++
const SIGNS = /[^\p{L}\p{M}\p{N}\p{P}]|#/u; // the index knows no such sign, so that C++ and C# are both "c" there

/** Put a query into the shape of the index: without Arabic articles and signs of vowels. */
export function bare(query) {
  return query.trim().replace(MARKS, "").replace(ARTICLE, "$1");
}

/** Part a bare query into its words; `lang` is the language in which words without spaces between them are found. */
export function termsOf(query, lang) {
  const parts = query.split(/\s+/u).flatMap((part) => (JOINED.test(part) ? segments(part, lang) : [part]));
  return [...new Set(parts.map((part) => part.replace(EDGES, "")).filter(Boolean))];
}

function segments(text, lang) {
  const found = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
  return [...found].filter((one) => one.isWordLike).map((one) => one.segment);
}

/** Tell whether the index can know a word by its stem: one with a sign such as "+" can only be found as it is written. */
export function hasStem(term) {
  return !SIGNS.test(term);
}

/** Tell whether a word of the page that Pagefind loaded begins as one of these terms is written. */
export function stands(page, terms) {
  const text = folded([page.content, ...Object.values(page.meta)].join("\n"));
  return terms.some((term) => hasWord(text, folded(term)));
}

/** Find a term at the beginning of a word, or anywhere in a script that leaves no spaces between words. */
function hasWord(text, term) {
  if (JOINED.test(term)) return text.includes(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/** Write a text without accents, marks and capital letters, as Pagefind compares words. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Name the language of the index that a match is from. */
export function indexOf(match) {
  return match.id.slice(0, match.id.lastIndexOf("_"));
}

/**
 * Say how much a match is worth beside those of other indexes; `near` names those of the reader and of the query.
 *
 * Each index counts by itself how rare a word is, so that a foreign one, where it is rarer, would come first.
 * A page that only mentions, by another name, what was asked for comes after those that have the words.
 */
export function worth(match, near) {
  const fields = match.matchedMetaFields ?? [];
  const aside = !match.words.length && fields.every((field) => field === "also");
  return match.score / (near.includes(indexOf(match)) ? 1 : 10) / (aside ? 100 : 1);
}

/** Put matches in order of their worth, the best first. */
export function ranked(matches, near) {
  return [...matches].sort((a, b) => worth(b, near) - worth(a, near));
}

/** Load the best matches of all indexes. */
export function bestOf(matches, number, near) {
  return loaded(ranked(matches, near).slice(0, number));
}

/** Load the newest matches: each index gives its own in order, so the newest of all are among the first of each. */
export async function newestOf(matches, number) {
  const taken = new Map();
  const heads = matches.filter((match) => {
    const index = indexOf(match);
    taken.set(index, (taken.get(index) ?? 0) + 1);
    return taken.get(index) <= number;
  });
  const pages = await loaded(heads);
  return pages.sort((a, b) => (b.meta.date ?? "").localeCompare(a.meta.date ?? "")).slice(0, number);
}

/** Load the pages of matches. */
export function loaded(matches) {
  return Promise.all(matches.map((match) => match.data()));
}

/** Add the counts of facets of one index to those of others. */
export function added(sum, counts) {
  for (const [facet, values] of Object.entries(counts)) {
    sum[facet] = { ...sum[facet] };
    for (const [value, count] of Object.entries(values)) sum[facet][value] = (sum[facet][value] ?? 0) + count;
  }
  return sum;
}

/** Count the values of facets on loaded pages. */
export function counted(pages) {
  const once = (page) =>
    Object.entries(page.filters).map(([facet, values]) => [
      facet,
      Object.fromEntries(values.map((value) => [value, 1])),
    ]);
  return pages.map((page) => Object.fromEntries(once(page))).reduce(added, {});
}
