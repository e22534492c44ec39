// Holds every page of every site against the HTML standard, with the Nu checker. Not the styles: it knows neither container
// queries nor `paint-order`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import vnu from "vnu-jar";
import { places } from "./kinds.js";

function check(folders) {
  const words = ["-jar", String(vnu), "--skip-non-html", "--errors-only", "--format", "json", ...folders];
  const { stderr, error } = spawnSync("java", words, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) throw error;
  return JSON.parse(stderr).messages.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`);
}

test("the Nu checker finds no error", () => {
  const found = check(Object.values(places));
  assert.deepEqual(found.slice(0, 20), [], `${found.length} errors`);
});
