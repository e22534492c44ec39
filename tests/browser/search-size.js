// How heavy the search of a large site is: `node search-size.js [NOTES…]`, with the program in `CONGBO`.
// Makes a site up for each number of notes, builds it, and asks for common and rare words, phrases and what is nowhere.
// Fails where a first answer weighs more than 30 kB.

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { firstAnswers, recall } from "./large-search.js";
import { madeUpNotes } from "./made-up-notes.js";
import { sizes } from "./search-reader.js";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const congbo = process.env.CONGBO ?? join(repository, "target/release/congbo");

async function measure(count) {
  const site = madeUpNotes(count, repository), out = join(site, "public"), start = process.hrtime.bigint();
  const said = execFileSync(congbo, ["build", site, "--out", out, "--quiet", "--timings"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { kinds, bytes } = sizes(out, "vi"), asked = await firstAnswers(out), { titles, quotes, most } = await recall(site, out, count);
  const mean = asked.reduce((sum, { bytes }) => sum + bytes, 0) / asked.length, atMost = Math.max(asked[0].bytes, most);
  console.log(`${count} notes: built in ${seconds.toFixed(1)} s; search ${(bytes / 1000).toFixed(0)} kB, ${JSON.stringify(kinds)}`);
  console.log(`  ${asked.length} first answers: ${(mean / 1000).toFixed(1)} kB each, at most ${(asked[0].bytes / 1000).toFixed(1)} kB`);
  console.log(`  of sixty notes ${titles} are found by title, ${quotes} by a quoted sentence, for ${(most / 1000).toFixed(1)} kB at most`);
  asked.slice(0, 5).forEach(({ query, bytes, answers, files }) => console.log(`  ${bytes} bytes, ${files} files, ${answers} answers: ${query}`));
  if (said) console.log(said);
  // What is promised holds for every answer.
  if (atMost > 30_000) process.exitCode = 1;
  if (process.env.KEEP) console.log(site); else rmSync(site, { recursive: true });
}

for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000]) await measure(count);
