// Search: the words of both programs, the list of queries against the example site, and the page itself in a browser,
// over http and from the disk, with and without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { address, judge, rows, searchOf, sizes } from "./search-reader.js";
import { build, launch, open as openPage, repository, serve, violations } from "./support.js";

const site = build(repository);
const pictures = fileURLToPath(new URL("screenshots/", import.meta.url));
const pages = { vi: "tim-kiem/", en: "en/search/" };

// ---- Without a browser.

const { fold, tokens, ask } = searchOf(site);

// `token.rs` is asked the same.
test("words are folded and cut as the index was made", () => {
  for (const [language, text, written, keys] of rows("words.tsv")) {
    const found = tokens(JSON.parse(text), language);
    assert.equal(found.map((token) => token.written).join(" "), JSON.parse(written), text);
    assert.equal(found.map((token) => token.key).join(" "), keys, text);
  }
  assert.equal(fold("Đức Thọ"), "duc tho");
});

// Nobody tunes on the second list, so it may miss more.
for (const [list, share] of [["queries.tsv", 0.05], ["held-out.tsv", 0.1]]) {
  test(`what people type finds its page among the first three: ${list}`, async () => {
    const { count, misses, mean, most } = await judge(site, list);
    console.log(`${list}: ${count - misses.length} of ${count}; ${mean} bytes for a first answer, at most ${most}`);
    misses.forEach((miss) => console.log(`not found: ${miss}`));
    assert.ok(misses.length <= count * share, misses.join("\n"));
    assert.ok(most <= 30_000, `a first answer needs ${most} bytes`);
  });
}

test("the whole index of a language is small", () => {
  for (const language of ["vi", "en"]) {
    const { bytes, kinds } = sizes(site, language);
    assert.ok(bytes <= 100_000, `${language}: ${bytes} bytes, ${JSON.stringify(kinds)}`);
  }
});

test("exact marks come before others, a title before a text, a phrase before its syllables", async () => {
  const titles = async (query) => (await ask("vi", query)).answers.map(({ title }) => title.join(""));
  assert.equal((await titles("đất đai"))[0], "Đất đai");
  assert.equal((await titles("hợp tác xã"))[0], "Hợp tác xã");
  assert.equal((await titles("to hop tac"))[0], "Tổ hợp tác");
});

test("decomposed letters and tones in their old places are found alike", async () => {
  const places = async (query) => (await ask("vi", query)).answers.map(({ href }) => href);
  assert.deepEqual(await places("xã yên hoà".normalize("NFD")), await places("xã yên hòa"));
});

test("a clause leads to its place in the article", async () => {
  const { answers: [first] } = await ask("vi", "khoản 2 Điều 57", 1);
  assert.equal(address("vi", first.href), "van-ban/luat-17-2023-qh15/dieu-57/#khoan-2");
});

test("an indicator is shown with its latest number", async () => {
  const { answers } = await ask("vi", "hop tac xa");
  assert.match(answers.find(({ key }) => key === "found-indicator").figure, /^[\d.]+ hợp tác xã · Hà Tĩnh, /);
});

// Every other piece is a match.
test("no match reaches over the end of a sentence", async () => {
  let marks = 0;
  for (const [, query] of rows("queries.tsv").filter(([language]) => language === "vi")) {
    for (const { title, passage } of (await ask("vi", query)).answers) {
      for (const mark of [title, passage].flatMap((pieces) => pieces.filter((_, at) => at % 2))) assert.doesNotMatch(mark, /[.;:?!…]["'”’»)\]]*\s/, query);
      const lengths = [title, passage].map((pieces) => pieces.length % 2);
      assert.deepEqual(lengths, [1, 1]);
      marks += passage.length >> 1;
    }
  }
  assert.ok(marks > 200, `${marks} matches are marked`);
});

test("a passage holds the words that were looked for, on the part of the page that is linked", async () => {
  const { answers } = await ask("vi", "ba con số không khớp nhau");
  const note = answers.find(({ key }) => key === "found-note");
  assert.match(note.href, /#ba-con-so-khong-khop-nhau$/);
  assert.equal(note.within, "Ba con số không khớp nhau");
  const land = (await ask("vi", "ban the chap dat")).answers[0];
  assert.ok(land.passage.some((piece, at) => at % 2 && /đất/i.test(piece)) || land.title.some((piece, at) => at % 2 && /đất/i.test(piece)));
});

test("each thing is counted and shown once, and no more is said than is known", async () => {
  const some = ["vay von", "thanh vien 2023", "ket qua nam 2023", "luat hop tac xa 2023 tom tat", "con dau", "bieu do", "dai hoi truc tuyen", "hop tac xa"];
  for (const query of some) {
    const { result, answers } = await ask("vi", query);
    const all = [...answers], said = [];
    await result.peek();
    while (result.hasMore()) {
      said.push(result.count());
      const next = await result.more(50);
      if (said.length > 1) assert.ok(next.length, `${query}: what says that there is more has more`);
      all.push(...next);
      await result.ahead();
    }
    const places = all.map(({ key, href }) => (key === "found-note" ? href.replace(/#.*/, "") : href));
    const notes = places.filter((_, at) => all[at].key === "found-note");
    assert.equal(new Set(notes).size, notes.length, query);
    assert.ok(result.isAll());
    assert.equal(result.count(), all.length, query);
    assert.ok(said.every((count) => count <= all.length), `${query}: at least ${said}, and ${all.length} came`);
  }
});

test("a series is found and not shown, since its latest number is", async () => {
  const { answers } = await ask("vi", "năm 2016");
  const figures = answers.filter(({ figure }) => figure);
  assert.ok(figures.length > 0);
  for (const { passage } of figures) assert.doesNotMatch(passage.join(""), /20\d\d: \d/);
});

test("hard queries are borne", async () => {
  const long = "hợp tác xã ".repeat(1000);
  for (const query of ["", "  ", "…,.;!?()[]{}", "🙂🙂", "<script>alert(1)</script>", "الجمعية التعاونية", "\u202eabc", "合作社", "\\", "a".repeat(10_000), long, "__proto__", "constructor", "$", "!", "~", "=", "|", "Ā", "%00", "điều", "khoản 2", "diem a", "điều 5 điều 6", "điểm"]) {
    const { bytes } = await ask("vi", query);
    assert.ok(bytes() < 40_000, `${query.slice(0, 20)}: ${bytes()} bytes`);
  }
  assert.equal((await ask("vi", "…!")).result, null);
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

test("the count is true at each moment, and the button goes when nothing is left", async () => {
  const { page, complaints, close } = await open(`${origin}${pages.vi}?q=${encodeURIComponent("thừa kế phần vốn góp")}`);
  const button = page.getByRole("button", { name: "Xem thêm kết quả" });
  await status(page).getByText(/kết quả/).waitFor();
  for (let press = 0; press < 60 && (await button.isVisible()); press += 1) {
    const listed = await answers(page).count(), words = await status(page).innerText();
    assert.match(words, /^Ít nhất \d+ kết quả$/);
    await button.click();
    await page.waitForFunction((listed) => document.querySelectorAll(".search-results > li").length > listed, listed);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "A");
    await page.waitForFunction((words) => document.querySelector(".search-count").textContent !== words || !document.querySelector(".search-more").hidden, words);
  }
  const listed = await answers(page).count();
  assert.ok(listed > 8, `${listed} answers`);
  await status(page).getByText(`${listed} kết quả`, { exact: true }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

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
