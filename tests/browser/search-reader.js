// The search of a built site, asked without a browser: its own script reads its own files, and each byte is counted.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import vm from "node:vm";

const pages = { vi: "tim-kiem/", en: "en/search/" };

// What a host sends of a file that it compresses as well as gzip can.
export const compressed = (bytes) => gzipSync(bytes, { level: 9 }).length;

// A list of tests/search: its rows, each cut into fields.
export const rows = (name) =>
  readFileSync(fileURLToPath(new URL(`../search/${name}`, import.meta.url)), "utf8")
    .split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));

// `sizes` counts once what is read twice: a browser keeps what it has.
export function searchOf(site) {
  const sandbox = vm.createContext({});
  vm.runInContext(readFileSync(join(site, "static/search.js"), "utf8"), sandbox);
  const { fold, tokens, search } = sandbox.congboSearchParts;
  const known = new Map();
  const fileOf = (language, name) => {
    const path = join(site, pages[language], `${name}.js`);
    if (!known.has(path)) {
      const script = readFileSync(path);
      let content;
      sandbox.congboSearch = (it) => { content = it; };
      vm.runInContext(script.toString(), sandbox);
      known.set(path, { content, bytes: compressed(script) });
    }
    return known.get(path);
  };
  const ask = async (language, query, count = 8) => {
    const read = new Map();
    const load = async (name) => {
      const { content, bytes } = fileOf(language, name);
      read.set(name, bytes);
      return content;
    };
    const result = await search(query, language, load);
    const answers = result ? await result.more(count) : [];
    const bytes = () => [...read.values()].reduce((sum, bytes) => sum + bytes, 0);
    return { result, answers, bytes, read };
  };
  return { fold, tokens, ask, address: (language, href) => address(language, href) };
}

// From the root of the site.
export function address(language, href) {
  const url = new URL(href, `http://site/${pages[language]}`);
  return url.pathname.slice(1).replace(/index\.html$/, "") + url.hash;
}

// Whether a place is one of those that a list names: without a fragment, any place on that page will do.
export const isWanted = (place, wanted) =>
  wanted.split("|").some((page) => page === place || (!page.includes("#") && place.startsWith(`${page}#`)));

// The files of the search of a language, by kind, each kind with its number of files and their bytes as they are sent.
export function sizes(site, language) {
  const folder = join(site, pages[language]), kinds = {};
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    const kind = name.replace(/(-\d+)?\.js$/, ""), bytes = compressed(readFileSync(join(folder, name)));
    const before = kinds[kind] ?? { files: 0, bytes: 0 };
    kinds[kind] = { files: before.files + 1, bytes: before.bytes + bytes };
  }
  return { kinds, bytes: Object.values(kinds).reduce((sum, { bytes }) => sum + bytes, 0) };
}

// Asks a whole list: what was not among the first three, and the bytes of each first answer.
export async function judge(site, list) {
  const { ask } = searchOf(site), misses = [], bytes = [];
  for (const [language, query, wanted] of rows(list)) {
    const asked = await ask(language, query);
    const found = asked.answers.slice(0, 3).map(({ href }) => address(language, href));
    if (!found.some((place) => isWanted(place, wanted))) misses.push(`${language} “${query}”: ${found.join("  ")}`);
    bytes.push(asked.bytes());
  }
  return { count: bytes.length, misses, mean: Math.round(bytes.reduce((sum, it) => sum + it, 0) / bytes.length), most: Math.max(...bytes) };
}
