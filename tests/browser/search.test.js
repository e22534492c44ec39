// Search: the words of both programs, the list of queries against the example site, and the page itself in a browser,
// over http and from the disk, with and without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import vm from "node:vm";
import { build, launch, open as openPage, repository, serve, violations } from "./support.js";

const site = build(repository);
const pictures = fileURLToPath(new URL("screenshots/", import.meta.url));
const pages = { vi: "tim-kiem/", en: "en/search/" };

// ---- Without a browser.

const sandbox = vm.createContext({});
vm.runInContext(readFileSync(join(repository, "themes/default/static/search.js"), "utf8"), sandbox);
const { fold, tokens, search } = sandbox.congboSearchParts;

// Reads the files of the index as the page does, and counts the compressed bytes.
function loader(language) {
  const read = new Map();
  const load = async (name) => {
    if (!read.has(name)) {
      const script = readFileSync(join(site, pages[language], `${name}.js`), "utf8");
      load.bytes += gzipSync(script).length;
      sandbox.congboSearch = (_, content) => read.set(name, content);
      vm.runInContext(script, sandbox);
    }
    return read.get(name);
  };
  load.bytes = 0;
  return load;
}

// From the root of the site.
function address(language, href) {
  const url = new URL(href, `http://site/${pages[language]}`);
  return url.pathname.slice(1).replace(/index\.html$/, "") + url.hash;
}

const rows = (file) =>
  readFileSync(join(repository, "tests/search/", file), "utf8")
    .split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));

// `token.rs` is asked the same.
test("words are folded and cut as the index was made", () => {
  for (const [language, text, written, keys] of rows("words.tsv")) {
    const found = tokens(JSON.parse(text), language);
    assert.equal(found.map((token) => token.written).join(" "), JSON.parse(written), text);
    assert.equal(found.map((token) => token.key).join(" "), keys, text);
  }
  assert.equal(fold("Đức Thọ"), "duc tho");
});

test("what people type finds its page among the first three", async () => {
  const queries = rows("queries.tsv"), misses = [];
  let most = 0, sum = 0;
  for (const [language, query, wanted] of queries) {
    const load = loader(language), result = await search(query, language, load);
    const found = (await result.more(8)).map(({ href }) => address(language, href));
    const isWanted = (place) =>
      wanted.split("|").some((page) => page === place || (!page.includes("#") && place.startsWith(`${page}#`)));
    if (!found.slice(0, 3).some(isWanted)) misses.push(`${language} “${query}”: ${found.slice(0, 3).join("  ")}`);
    most = Math.max(most, load.bytes);
    sum += load.bytes;
  }
  console.log(`${queries.length - misses.length} of ${queries.length}; ${Math.round(sum / queries.length)} bytes for an answer, at most ${most}`);
  misses.forEach((miss) => console.log(`not found: ${miss}`));
  assert.ok(misses.length <= queries.length * 0.05, misses.join("\n"));
});

test("an answer needs few bytes", async () => {
  for (const [language, query] of rows("queries.tsv")) {
    const load = loader(language), result = await search(query, language, load);
    await result.more(8);
    assert.ok(load.bytes < 45_000, `${query}: ${load.bytes}`);
  }
});

test("exact marks come before others, a title before a text, a phrase before its syllables", async () => {
  const titles = async (query) => {
    const result = await search(query, "vi", loader("vi"));
    return (await result.more(8)).map(({ title }) => title.join(""));
  };
  assert.equal((await titles("đất đai"))[0], "Đất đai");
  assert.equal((await titles("hợp tác xã"))[0], "Hợp tác xã");
  assert.equal((await titles("to hop tac"))[0], "Tổ hợp tác");
});

test("a clause leads to its place in the article", async () => {
  const result = await search("khoản 2 Điều 57", "vi", loader("vi"));
  const [first] = await result.more(1);
  assert.equal(address("vi", first.href), "van-ban/luat-17-2023-qh15/dieu-57/#khoan-2");
});

test("hard queries are borne", async () => {
  const long = "hợp tác xã ".repeat(1000);
  for (const query of ["", "  ", "…,.;!?()[]{}", "🙂🙂", "<script>alert(1)</script>", "الجمعية التعاونية", "\u202eabc", "合作社", "\\", "a".repeat(10_000), long, "__proto__", "constructor", "$", "!", "%00", "điều", "khoản 2", "diem a", "điều 5 điều 6", "điểm"]) {
    const load = loader("vi"), result = await search(query, "vi", load);
    if (result) await result.more(8);
    assert.ok(load.bytes < 60_000, `${query.slice(0, 20)}: ${load.bytes} bytes`);
  }
  assert.equal(await search("…!", "vi", loader("vi")), null);
});

// ---- In a browser.

let browser, server, origin;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  server = await serve({ "": site });
  origin = server.origin;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

const open = (address, { scheme, ...context } = {}) => openPage(browser, address, { colorScheme: scheme, ...context });

const status = (page) => page.locator("main .search-count");
const answers = (page) => page.locator(".search-results > li");

for (const from of ["http", "the disk"]) {
  const home = () => (from === "http" ? origin : `${pathToFileURL(site).href}/`);
  const at = (page) => home() + pages.vi + (from === "http" ? "" : "index.html") + page;

  test(`a query in the address is answered, from ${from}`, async () => {
    const { page, complaints, close } = await open(at("?q=hop+tac+xa"));
    await answers(page).first().waitFor();
    assert.match(await answers(page).first().innerText(), /Hợp tác xã/);
    assert.match(await answers(page).first().innerText(), /\d hợp tác xã · Hà Tĩnh, /);
    assert.match(await status(page).innerText(), /kết quả/);
    assert.ok((await page.locator(".search-results mark").count()) > 0, "matches are marked");
    assert.equal(await page.locator(".alphabet").isVisible(), false);
    assert.deepEqual(complaints, []);
    await close();
  });

  test(`answers come as one types and lead on, from ${from}`, async () => {
    const { page, complaints, close } = await open(at(""));
    const field = page.getByRole("searchbox");
    await field.fill("dieu 22");
    await answers(page).first().waitFor();
    assert.match(page.url(), from === "http" ? /\?q=dieu%2022$/ : /tim-kiem/);
    assert.match(await answers(page).first().innerText(), /Điều 22\. /);
    await field.press("Escape");
    await page.locator(".alphabet").waitFor();
    assert.equal(await answers(page).count(), 0);
    await field.fill("17/2023/QH15");
    await field.press("Enter");
    await answers(page).first().getByRole("link", { name: "17/2023/QH15" }).waitFor();
    await page.getByRole("button", { name: "Xem thêm kết quả" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".search-results > li").length > 8);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "A");
    assert.deepEqual(complaints, []);
    await close();
  });
}

test("nothing found leads to the alphabet", async () => {
  const { page, close } = await open(`${origin}${pages.vi}?q=${encodeURIComponent('"><qwxzq>')}`);
  await status(page).locator("a").waitFor();
  assert.match(await status(page).innerText(), /Không thấy gì cho “"><qwxzq>”/);
  assert.equal(await page.locator("main qwxzq").count(), 0);
  assert.equal(await page.locator(".alphabet").isVisible(), true);
  await close();
});

test("without script there is an alphabet with letters to jump to", async () => {
  const { page, close } = await open(`${origin}${pages.vi}?q=dat`, { script: false, width: 360 });
  assert.equal(await page.getByRole("searchbox").isVisible(), false);
  const letters = await page.locator(".letters a").allInnerTexts();
  assert.deepEqual(letters.filter((letter) => "CDĐEG".includes(letter)), ["C", "D", "Đ", "G"].filter((letter) => letters.includes(letter)));
  await page.locator(".letters").getByRole("link", { name: "Đ", exact: true }).click();
  const box = await page.locator("#chu-dd").boundingBox();
  assert.ok(box.y >= 0 && box.y < 900, `it is in sight: ${box.y}`);
  assert.match(await page.locator("#chu-dd").innerText(), /Đất đai/);
  await page.screenshot({ path: join(pictures, "search-no-script-360.png") });
  await close();
});

for (const width of [360, 1280]) {
  for (const scheme of ["light", "dark"]) {
    for (const [name, query] of [["answers", "von dieu le"], ["figures", "hợp tác xã"], ["nothing", "qwxz"], ["alphabet", ""]]) {
      test(`${name} at ${width} px, ${scheme}: no axe violation`, async () => {
        const { page, complaints, close } = await open(`${origin}${pages.vi}?q=${encodeURIComponent(query)}`, { width, scheme });
        if (query) await status(page).getByText(/./).first().waitFor();
        const found = await violations(page);
        await page.screenshot({ path: join(pictures, `search-${name}-${width}-${scheme}.png`) });
        assert.deepEqual(found, []);
        assert.deepEqual(complaints, []);
        await close();
      });
    }
  }
}

test("answers do not scroll sideways at 320 px", async () => {
  const { page, close } = await open(`${origin}${pages.en}?q=cooperatives`, { width: 320 });
  await answers(page).first().waitFor();
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(content <= window, `${content} px of content in ${window} px`);
  await close();
});
