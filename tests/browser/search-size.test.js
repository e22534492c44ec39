// Search on a made-up site of a thousand notes: what a first answer weighs, and that titles and quotes still lead to their notes.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { firstAnswers, recall } from "./large-search.js";
import { madeUpNotes } from "./made-up-notes.js";
import { build, repository } from "./support.js";

test("a thousand notes are searched with little", async () => {
  const count = 1_000, site = madeUpNotes(count, repository), out = build(site);
  const asked = await firstAnswers(out), { titles, quotes, most } = await recall(site, out, count);
  rmSync(site, { recursive: true });
  console.log(`${asked[0].bytes} bytes at most, ${most} for titles and quotes; ${titles} titles and ${quotes} quotes of 60`);
  assert.ok(asked[0].bytes <= 22_700, `“${asked[0].query}” needs ${asked[0].bytes} bytes`);
  assert.ok(most <= 25_000, `a title or quote needs ${most} bytes`);
  assert.ok(titles >= 57, `${titles} of 60 notes are found by their titles`);
  assert.ok(quotes >= 45, `${quotes} of 60 notes are found by a sentence`);
});
