// This search beside MiniSearch and Pagefind, on the same pages and the same lists. README.md here says how to run it.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { address, compressed, rows, searchOf, sizes } from "../browser/search-reader.js";
import { launch, serve } from "../browser/support.js";

// The other two are installed wherever this is run.
const require = createRequire(join(process.cwd(), "here.js"));
const site = process.argv[2], lists = ["queries.tsv", "held-out.tsv"];
const pageOf = (place) => place.replace(/#.*/, "").replace(/index\.html$/, "");
const isRight = (found, wanted) => found.slice(0, 3).some((place) => wanted.split("|").some((page) => pageOf(page) === pageOf(place)));

// Asks both lists: `ask` promises the addresses found, and the bytes read for them.
async function judge(name, total, ask) {
  const said = [name, total];
  const bytes = [];
  for (const list of lists) {
    let right = 0;
    for (const [language, query, wanted] of rows(list)) {
      const answer = await ask(language, query);
      if (isRight(answer.places, wanted)) right += 1;
      else if (process.env.MISSES) console.log(`  ${name}: ${query}: ${answer.places.slice(0, 3).join("  ")}`);
      bytes.push(answer.bytes);
    }
    said.push(`${right} of ${rows(list).length}`);
  }
  const mean = bytes.reduce((sum, it) => sum + it, 0) / bytes.length;
  console.log([...said, (mean / 1000).toFixed(1), (Math.max(...bytes) / 1000).toFixed(1)].join(" | "));
}

const kilobytes = (...bytes) => bytes.map((it) => (it / 1000).toFixed(1)).join(" / ");

// ---- congbo.

async function congbo() {
  const { ask } = searchOf(site);
  await judge("congbo", kilobytes(sizes(site, "vi").bytes, sizes(site, "en").bytes), async (language, query) => {
    const { answers, bytes } = await ask(language, query);
    return { places: answers.map(({ href }) => address(language, href)), bytes: bytes() };
  });
}

// ---- MiniSearch, over what a page says between <main> and </main>.

const plain = (html) => html.replace(/<(script|style|svg|noscript)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ").replace(/&(\w+|#\d+);/g, " ").replace(/\s+/g, " ").trim();

function pages() {
  const found = { vi: [], en: [] };
  const walk = (folder) => {
    for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${folder}${entry.name}/`);
      if (entry.name !== "index.html" || /tim-kiem|search/.test(folder)) continue;
      const html = readFileSync(join(site, folder, entry.name), "utf8"), main = html.match(/<main[\s\S]*<\/main>/)?.[0] ?? "";
      const headings = [...main.matchAll(/<h[2-4][^>]*>([\s\S]*?)<\/h/g)].map(([, words]) => plain(words)).join(". ");
      const title = plain(main.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? "");
      found[/<html lang="(\w+)/.exec(html)[1]].push({ id: folder, title, headings, text: plain(main) });
    }
  };
  walk("");
  return found;
}

const fold = (term) => term.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

async function miniSearch(name, processTerm, keepsText) {
  const { default: MiniSearch } = { default: require("minisearch") }, indexes = {}, weights = {};
  for (const [language, documents] of Object.entries(pages())) {
    const storeFields = keepsText ? ["title", "text"] : ["title"];
    const index = new MiniSearch({ fields: ["title", "headings", "text"], storeFields, processTerm });
    index.addAll(documents);
    indexes[language] = index;
    weights[language] = compressed(Buffer.from(JSON.stringify(index)));
  }
  const options = { boost: { title: 6, headings: 2 }, prefix: (term, at, terms) => at === terms.length - 1, fuzzy: 0.1 };
  await judge(name, kilobytes(weights.vi, weights.en), async (language, query) => {
    const all = indexes[language].search(query, { ...options, combineWith: "AND" });
    const found = all.length >= 3 ? all : [...all, ...indexes[language].search(query, options)];
    return { places: found.slice(0, 8).map(({ id }) => id), bytes: weights[language] };
  });
}

// ---- Pagefind as its program makes it, asked in a browser.

async function pagefind() {
  const copy = mkdtempSync(join(tmpdir(), "congbo-pagefind-"));
  cpSync(site, copy, { recursive: true });
  execFileSync(join(process.cwd(), "node_modules/.bin/pagefind"), ["--site", copy], { stdio: "ignore" });
  const weightOf = (name) => {
    const bytes = readFileSync(join(copy, "pagefind", name));
    return /\.(js|json|css)$/.test(name) ? compressed(bytes) : bytes.length;
  };
  const files = readdirSync(join(copy, "pagefind"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(copy, "pagefind/").length));
  const own = (language) => names.filter((name) => name.includes(`${language}_`)).reduce((sum, name) => sum + weightOf(name), 0);
  const server = await serve({ "": copy }), browser = await launch();
  await judge("Pagefind", kilobytes(own("vi"), own("en")), async (language, query) => {
    const page = await browser.newPage(), asked = new Set();
    page.on("request", (request) => request.url().includes("/pagefind/") && asked.add(new URL(request.url()).pathname.slice("/pagefind/".length)));
    await page.goto(server.origin + { vi: "tim-kiem/", en: "en/search/" }[language]);
    const places = await page.evaluate(async (query) => {
      const pagefind = await import("/pagefind/pagefind.js");
      const { results } = await pagefind.search(query);
      const shown = await Promise.all(results.slice(0, 8).map((result) => result.data()));
      return shown.map(({ url }) => url.replace(/^\//, ""));
    }, query);
    await page.close();
    return { places, bytes: [...asked].reduce((sum, name) => sum + weightOf(decodeURIComponent(name)), 0) };
  });
  await browser.close();
  server.close();
  rmSync(copy, { recursive: true });
}

console.log(["", "index, kB (vi / en)", ...lists, "first answer, kB", "at most"].join(" | "));
await congbo();
await miniSearch("MiniSearch as it comes, with texts", (term) => term.toLowerCase(), true);
await miniSearch("MiniSearch folding, with texts", fold, true);
await miniSearch("MiniSearch folding, titles only", fold, false);
await pagefind();
