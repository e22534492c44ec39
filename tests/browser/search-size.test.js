// Search on made-up sites: what a first answer weighs, and that titles and quotes still lead to their notes. One site is so small
// that it hardly has pairs of words, the other has many.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { firstAnswers, recall } from "./large-search.js";
import { madeUpNotes } from "./made-up-notes.js";
import { build, repository } from "./support.js";

const sizes = [
  { count: 220, atMost: 31_500, titlesFound: 58, quotesFound: 22 },
  { count: 1_000, atMost: 22_700, titlesFound: 57, quotesFound: 45 },
];

for (const { count, atMost, titlesFound, quotesFound } of sizes) test(`${count} notes are searched with little`, async () => {
  const site = madeUpNotes(count, repository), out = build(site);
  const asked = await firstAnswers(out), { titles, quotes, most } = await recall(site, out, count);
  rmSync(site, { recursive: true });
  console.log(`${asked[0].bytes} bytes at most, ${most} for titles and quotes; ${titles} titles and ${quotes} quotes of 60`);
  assert.ok(asked[0].bytes <= atMost, `“${asked[0].query}” needs ${asked[0].bytes} bytes`);
  assert.ok(most <= atMost + 2_300, `a title or quote needs ${most} bytes`);
  assert.ok(titles >= titlesFound, `${titles} of 60 notes are found by their titles`);
  assert.ok(quotes >= quotesFound, `${quotes} of 60 notes are found by a sentence`);
});
