// What the search makes of a query and of matches, without a browser.

import assert from "node:assert/strict";
import test from "node:test";

import * as matching from "../../hubgen/templates/assets/hubgen/search/matching.js";

const match = (id, score, more = {}) => ({ id, score, words: [1], ...more });
const loadable = (id, date) => ({ id, data: async () => ({ meta: { date } }) });

test("an Arabic word is asked for without its article and its vowels", () => {
  assert.equal(matching.bare(" المُجتمع والقصص "), "مجتمع قصص");
  assert.equal(matching.bare("story"), "story");
});

test("a query falls into words, each once, without the signs around them", () => {
  assert.deepEqual(matching.termsOf('"lamp", lamp (C++) #ruby', "en"), ["lamp", "C++", "#ruby"]);
});

test("words of a script without spaces are found by the language's own rules", () => {
  assert.ok(matching.termsOf("社区故事", "zh").length > 1);
  assert.equal(matching.termsOf("社区故事", "zh").join(""), "社区故事");
});

test("a word with a sign that no index knows has no stem", () => {
  assert.deepEqual(["story", "C++", "C#", "don't"].map(matching.hasStem), [true, false, false, true]);
});

test("a term stands where a word begins with it, whatever its accents and capital letters", () => {
  const page = { content: "Über den Winter\nlamplight", meta: { title: "C++ at night" } };
  for (const term of ["uber", "WINTER", "lamp", "C++"]) assert.ok(matching.stands(page, [term]), term);
  for (const term of ["light", "inter", "C#"]) assert.ok(!matching.stands(page, [term]), term);
});

test("a match of the reader's language is worth ten of another, and one that only mentions the words a hundredth", () => {
  assert.equal(matching.worth(match("en_a", 5), ["en"]), 5);
  assert.equal(matching.worth(match("zh_a", 5), ["en"]), 0.5);
  assert.equal(matching.worth(match("en_a", 5, { words: [], matchedMetaFields: ["also"] }), ["en"]), 0.05);
  assert.equal(matching.worth(match("en_a", 5, { words: [], matchedMetaFields: ["also", "title"] }), ["en"]), 5);
});

test("matches of all indexes stand in one order, and the given list stays as it was", () => {
  const given = [match("zh_a", 20), match("en_a", 1), match("en_b", 3)];
  assert.deepEqual(
    matching.ranked(given, ["en"]).map((one) => one.id),
    ["en_b", "zh_a", "en_a"],
  );
  assert.equal(given[0].id, "zh_a");
});

test("the newest pages of all indexes come first, whatever index they are of; a page without a day comes last", async () => {
  const given = [loadable("en_1", "2026-05-03"), loadable("en_2", "2026-05-01"), loadable("zh_1", "2026-05-02")];
  const dates = async (number) => (await matching.newestOf(given, number)).map((page) => page.meta.date);
  assert.deepEqual(await dates(3), ["2026-05-03", "2026-05-02", "2026-05-01"]);
  assert.deepEqual(await dates(1), ["2026-05-03"]);
  const undated = await matching.newestOf([loadable("en_1"), loadable("zh_1", "2020-01-01")], 2);
  assert.deepEqual(
    undated.map((page) => page.meta.date),
    ["2020-01-01", undefined],
  );
});

test("counts of two indexes are added, and neither is changed", () => {
  const one = { kind: { story: 2 } };
  const sum = [one, { kind: { story: 1, event: 4 }, year: { 2026: 1 } }].reduce(matching.added, {});
  assert.deepEqual(sum, { kind: { story: 3, event: 4 }, year: { 2026: 1 } });
  assert.deepEqual(one, { kind: { story: 2 } });
});

test("values of pages are counted by facet", () => {
  const pages = [{ filters: { topic: ["a", "b"] } }, { filters: { topic: ["b"], kind: ["story"] } }];
  assert.deepEqual(matching.counted(pages), { topic: { a: 1, b: 2 }, kind: { story: 1 } });
});
