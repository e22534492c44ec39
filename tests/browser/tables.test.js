// Sorts, filters and measures tables in a real browser, on the pages of the site in `made-up/`, opened from the disk.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, launch, madeUp } from "./support.js";

const published = build(madeUp, "--portable");

// An indicator whose numbers have none, one and two decimals, and one that is missing.
const share = "so-lieu/ty-le/";
// A note with a table of twelve rows and one of two.
const note = "bang/";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

async function open(path, { width = 1280, script = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(published, path, "index.html")).href);
  return page;
}

// What the cells of a column say, from top to bottom; of the first table on the page. Rows that are hidden say nothing.
function column(page, number) {
  return page.locator("table").first().locator(`tbody tr:visible > :nth-child(${number})`).allInnerTexts();
}

function head(page, words) {
  return page.getByRole("columnheader", { name: words }).first();
}

test("a column of numbers sorts both ways and back, with what is missing last", async () => {
  const page = await open(note);
  const before = await column(page, 2);
  const number = head(page, "Thành viên");
  await number.getByRole("button").click();
  assert.deepEqual(await column(page, 2), ["−5", "7", "8", "9", "10", "11", "23", "40,6", "999", "1.025", "73.691", "–"]);
  assert.equal(await number.getAttribute("aria-sort"), "ascending");
  await number.getByRole("button").click();
  assert.deepEqual(await column(page, 2), ["73.691", "1.025", "999", "40,6", "23", "11", "10", "9", "8", "7", "−5", "–"]);
  assert.equal(await number.getAttribute("aria-sort"), "descending");
  await number.getByRole("button").click();
  assert.deepEqual(await column(page, 2), before);
  assert.equal(await number.getAttribute("aria-sort"), null);
});

test("days sort as days, names as the page's language has them", async () => {
  const page = await open(note);
  await head(page, "Ngày").getByRole("button").click();
  assert.deepEqual((await column(page, 3)).slice(0, 3), ["9/9/2023", "10/9/2023", "1/1/2024"]);
  await head(page, "Xã").getByRole("button").click();
  const names = await column(page, 1);
  assert.deepEqual(names.slice(0, 6), ["Xã An Bịa", "Xã Bình Bịa", "Xã Cẩm Thử", "Xã Châu Bịa", "Xã Đại Bịa", "Xã Đức Bịa"]);
  assert.equal(await page.locator("th[aria-sort]").count(), 1, "one column at a time");
});

test("a drawn table sorts by its exact values, by keyboard, and says so", async () => {
  const page = await open(share);
  await head(page, "Tỷ lệ").getByRole("button").focus();
  await page.keyboard.press("Enter");
  const values = await page.locator("tbody td.number").evaluateAll((cells) => cells.map((cell) => cell.dataset.value));
  assert.deepEqual(values, ["7.25", "23", "40.6", undefined]);
  assert.match(await page.locator("[role=status]").first().innerText(), /Tỷ lệ.*từ nhỏ đến lớn/);
  await page.keyboard.press("Space");
  assert.deepEqual((await column(page, 1)), ["2022", "2021", "2023", "2020"]);
  assert.equal(await page.evaluate(() => document.activeElement.closest("th").ariaSort), "descending", "the focus stays");
});

test("a long table is filtered without tones, and says how many rows are left", async () => {
  const page = await open(note);
  const filter = page.getByLabel("Tìm trong bảng");
  assert.equal(await filter.count(), 1, "the short table has none");
  for (const [typed, found] of [["cam thu", ["Xã Cẩm Thử"]], ["duc", ["Xã Đức Bịa"]], ["ĐẠI", ["Xã Đại Bịa"]], ["khong co", []]]) {
    await filter.fill(typed);
    assert.deepEqual(await column(page, 1), found, typed);
    const said = page.getByRole("status").filter({ hasText: "dòng" });
    assert.equal(await said.innerText(), `${found.length} trên 12 dòng`);
  }
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal((await column(page, 1)).length, 12, "on paper every row");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal((await column(page, 1)).length, 0, "and as it was after");
});

test("a table of two rows is left as it is", async () => {
  const page = await open(note);
  assert.equal(await page.locator("table").last().getByRole("button").count(), 0);
});

test("two tables of one note have names of their own", async () => {
  const page = await open(note, { script: false });
  const names = await page.locator(".scroll").evaluateAll((regions) => regions.map((region) => region.ariaLabel));
  assert.deepEqual(names, ["Bảng 1: Xã, Thành viên, Ngày", "Bảng 2: Xã, Thành viên, Ngày"]);
});

test("without script every row stands there, and nothing that would not work", async () => {
  const page = await open(note, { script: false });
  assert.equal((await column(page, 1)).length, 12);
  assert.equal(await page.locator("button, input").count(), 0);
});

test("the old law beside the new is no table to sort", async () => {
  const page = await (await browser.newContext()).newPage();
  const rows = "<tr><td>b</td></tr>".repeat(4);
  const table = (name) => `<div class="scroll"><table class="${name}"><thead><tr><th>a</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  await page.setContent(`<html lang="vi">${table("comparison-table")}${table("other")}</html>`);
  await page.addScriptTag({ path: join(published, "static/table.js") });
  assert.equal(await page.locator(".comparison-table button").count(), 0);
  assert.equal(await page.locator(".other button").count(), 1);
});

test("decimal signs stand below one another", async () => {
  for (const width of [360, 1280]) {
    const page = await open(share, { width });
    // Where the whole number ends: at its decimal sign, or before the symbol where it has none.
    const ends = await page.locator("tbody td.number:not(.missing)").evaluateAll((cells) => cells.map((cell) => {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, text.data.match(/^[\d.]+/)[0].length);
      return [text.data, range.getClientRects()[0].right];
    }));
    assert.deepEqual(ends.map(([text]) => text), ["7,25%", "40,6%", "23%"]);
    const [first] = ends;
    for (const [text, end] of ends) assert.ok(Math.abs(end - first[1]) < .5, `${text} ends at ${end}, ${first[0]} at ${first[1]}`);
  }
});

test("pages with tables do not scroll sideways at 320 px, tables do within themselves", async () => {
  for (const path of [note, share, "so-lieu/", "dia-phuong/tinh-thu/"]) {
    const page = await open(path, { width: 320 });
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${path}: ${content} px of content in ${window} px`);
    const regions = await page.locator(".scroll").evaluateAll((all) => all.map((region) => [region.tabIndex, region.role, Boolean(region.ariaLabel)]));
    for (const region of regions) assert.deepEqual(region, [0, "region", true]);
  }
});
