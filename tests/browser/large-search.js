// What a made-up site of many notes is asked, and how much of it a first answer reads.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dice, words } from "./made-up-notes.js";
import { searchOf } from "./search-reader.js";

// Sixty of all kinds: in every note, common, in the middle, rare, without marks, of several words, with a number.
export function queries() {
  const lexicon = words(), roll = dice(99), bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const at = (place) => lexicon[place];
  const single = [0, 1, 2, 3, 5, 8, 15, 30, 60, 90, 150, 300, 600, 1200, 2500, 5000, 8000, 11000].map(at);
  const some = () => at(Math.floor(lexicon.length ** roll()) - 1);
  const several = Array.from({ length: 18 }, (_, number) => Array.from({ length: 2 + (number % 4) }, some).join(" "));
  return ["ghi chép", "ghi chep", "ghi", "bai 2024", "qwxz", "hop tac xa", ...single, ...single.map(bare), ...several];
}

// The first answers of a built site to all of them, the heaviest first.
export async function firstAnswers(out) {
  const { ask } = searchOf(out), asked = [];
  for (const query of queries()) {
    const { bytes, answers, read } = await ask("vi", query);
    asked.push({ query, bytes: bytes(), answers: answers.length, files: read.size });
  }
  return asked.sort((a, b) => b.bytes - a.bytes);
}

// Of sixty notes: how many are among the first three by their titles, how many by six syllables that one of their sentences
// begins with, and the most bytes that any of these answers read.
export async function recall(site, out, count) {
  const { ask } = searchOf(out), roll = dice(5), found = { titles: 0, quotes: 0, most: 0 };
  for (let turn = 0; turn < 60; turn += 1) {
    const number = Math.floor(roll() * count);
    const text = readFileSync(join(site, `content/muc-${number % 50}/bai-${number}.md`), "utf8");
    const isFound = async (query) => {
      const { answers, bytes } = await ask("vi", query);
      found.most = Math.max(found.most, bytes());
      return answers.slice(0, 3).some(({ href }) => href.includes(`bai-${number}/`));
    };
    const title = text.match(/title = "(.*)"/)[1].split(" ").slice(2);
    const sentence = text.split("\n").filter((line) => line.includes(". "))[2].split(". ")[1];
    if (await isFound(title.join(" "))) found.titles += 1;
    if (await isFound(sentence.split(" ").slice(0, 6).join(" "))) found.quotes += 1;
  }
  return found;
}
