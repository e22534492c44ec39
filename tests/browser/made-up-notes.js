// A made-up site of as many notes as wanted, in something that looks like Vietnamese: real syllables, words of two that
// follow Zipf's law, sentences and headings. The same number gives the same bytes.

import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng nh ph qu r s t th tr v x".split(" ");
const RIMES = "a à á ả ạ ai ài ái an àn án ang àng áng anh ành ánh ao ào áo ăn ắn ăng ằng ắng âm ấm ân ần ấn âu ầu ấu e é en em eo ê ề ế ên ền ến i í in inh ình ính iên iền iến iêu iều o ò ó on òn óng ong ô ồ ố ôi ồi ối ông ồng ống ơ ờ ớ ơi ời ới u ù ú un ung ùng úng uôn uồn uốn ư ừ ứ ưng ừng ứng ươi ười ưới ương ường ướng".split(" ");

// Mulberry32, by Tommy Ettinger: numbers from 0 to 1, always the same.
export function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// Words of one or two syllables, the commonest first.
export function words(count = 12_000) {
  const roll = dice(1), pick = (list) => list[Math.floor(roll() * list.length)];
  const syllable = () => pick(ONSETS) + pick(RIMES);
  const made = new Set();
  while (made.size < count) made.add(made.size < 60 || roll() < 0.2 ? syllable() : `${syllable()} ${syllable()}`);
  return [...made];
}

const atStart = (text) => text[0].toUpperCase() + text.slice(1);

function note(number, lexicon) {
  const roll = dice(number + 7);
  // The chance of a word falls with its place in the list.
  const word = () => lexicon[Math.floor(lexicon.length ** roll()) - 1];
  const phrase = (count) => atStart(Array.from({ length: count }, word).join(" "));
  const sentence = () => `${phrase(6 + Math.floor(roll() * 9))}.`;
  const paragraph = () => Array.from({ length: 4 }, sentence).join(" ");
  const sections = Array.from({ length: 3 }, () => `## ${phrase(3)}\n\n${paragraph()}\n\n${paragraph()}\n`);
  const title = `Ghi chép ${phrase(3 + Math.floor(roll() * 4)).toLowerCase()}`;
  return `+++\ntitle = "${title}"\ndate = 2024-02-20\nsummary = "${sentence()}"\n+++\n\n${paragraph()}\n\n${sections.join("\n")}`;
}

// Writes the site into a new folder and tells where.
export function madeUpNotes(count, repository) {
  const site = mkdtempSync(join(tmpdir(), "congbo-notes-")), sound = join(repository, "tests/broken/a-sound-site"), lexicon = words();
  mkdirSync(join(site, "data"));
  copyFileSync(join(sound, "data/base.toml"), join(site, "data/base.toml"));
  writeFileSync(join(site, "site.toml"), 'title = "Trang thử"\nlanguages = ["vi"]\npublisher = "Kiểm thử"\nhome-area = "ha-tinh"\n');
  for (let number = 0; number < count; number += 1) {
    const folder = join(site, "content", `muc-${number % 50}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `bai-${number}.md`), note(number, lexicon));
  }
  return site;
}
