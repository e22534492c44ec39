// How heavy the search of a large site is: `node search-size.js [NOTES…]`, with the program in `CONGBO`.
// Makes a site up for each number of notes, builds it, and asks for common and rare words, phrases and what is nowhere.

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { dice, madeUpNotes, words } from "./made-up-notes.js";
import { searchOf, sizes } from "./search-reader.js";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const congbo = process.env.CONGBO ?? join(repository, "target/release/congbo");

// Sixty of all kinds: in every note, common, in the middle, rare, without marks, of several words, with a number.
function queries() {
  const lexicon = words(), roll = dice(99), bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const at = (place) => lexicon[place];
  const single = [0, 1, 2, 3, 5, 8, 15, 30, 60, 90, 150, 300, 600, 1200, 2500, 5000, 8000, 11000].map(at);
  const some = () => at(Math.floor(lexicon.length ** roll()) - 1);
  const several = Array.from({ length: 18 }, (_, number) => Array.from({ length: 2 + (number % 4) }, some).join(" "));
  return ["ghi chép", "ghi chep", "ghi", "bai 2024", "qwxz", "hop tac xa", ...single, ...single.map(bare), ...several];
}

async function measure(count) {
  const site = madeUpNotes(count, repository), out = join(site, "public"), start = process.hrtime.bigint();
  const said = execFileSync(congbo, ["build", site, "--out", out, "--quiet", "--timings"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { kinds, bytes } = sizes(out, "vi"), { ask } = searchOf(out);
  const asked = [];
  for (const query of queries()) {
    const { bytes, answers, read } = await ask("vi", query);
    asked.push({ query, bytes: bytes(), answers: answers.length, files: read.size });
  }
  const all = asked.map(({ bytes }) => bytes), mean = all.reduce((sum, it) => sum + it, 0) / all.length;
  console.log(`${count} notes: built in ${seconds.toFixed(1)} s; search ${(bytes / 1000).toFixed(0)} kB, ${JSON.stringify(kinds)}`);
  console.log(`  ${all.length} first answers: ${(mean / 1000).toFixed(1)} kB each, at most ${(Math.max(...all) / 1000).toFixed(1)} kB`);
  const worst = asked.sort((a, b) => b.bytes - a.bytes).slice(0, 5);
  worst.forEach(({ query, bytes, answers, files }) => console.log(`  ${bytes} bytes, ${files} files, ${answers} answers: ${query}`));
  if (said) console.log(said);
  if (process.env.KEEP) console.log(site); else rmSync(site, { recursive: true });
}

for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000]) await measure(count);
