// What the script adds to a page: a source that comes to its number, citations that are copied, a scheme that is remembered.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, launch, open, repository, serve, violations } from "./support.js";

const places = { "": build(repository) };
const indicator = "so-lieu/hop-tac-xa/";

let browser, server;

before(async () => {
  server = await serve(places);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

const visit = (address, context) => open(browser, server.origin + address, context);
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const dark = "rgb(18, 23, 21)", light = "rgb(251, 250, 246)";

test("a source comes to its number, and the focus goes back", async () => {
  const { page, complaints, close } = await visit(indicator, { permissions: ["clipboard-read", "clipboard-write"] });
  const number = page.getByRole("row", { name: /^2023 / }).getByRole("link", { name: "1.025" });
  await number.click();
  const dialog = page.getByRole("dialog", { name: "1.025" });
  assert.match(await dialog.innerText(), /1\.025 hợp tác xã[^]*1\.025 HTX[^]*Báo chí 20\/2\/2024/);
  await dialog.locator("summary").click();
  await dialog.getByRole("button", { name: "Chép" }).click();
  await dialog.getByRole("button", { name: "Đã chép" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /năm 2023: 1\.025 hợp tác xã”.*Nguồn: /);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Escape");
  assert.equal(await dialog.count(), 0);
  assert.ok(await number.evaluate((link) => link === document.activeElement), "the number has the focus again");
  await number.click();
  await dialog.getByRole("link", { name: "Xem trong danh sách nguồn" }).click();
  await page.waitForURL(/#so-ha-tinh-2023$/);
  assert.equal(await dialog.count(), 0);
  await close();
  assert.deepEqual(complaints, []);
});

test("an older address leads to the same place on the page, and without script to the page", async () => {
  for (const [javaScriptEnabled, end] of [[true, "#khoi-1"], [false, ""]]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${server.origin}luat/luat-2023-tom-tat/#khoi-1`, { waitUntil: "commit" });
    await page.waitForURL(`${server.origin}ghi-chep/luat-2023-tom-tat/${end}`);
    await context.close();
  }
});

test("a citation is copied as it stands", async () => {
  const { page, close } = await visit(indicator, { permissions: ["clipboard-read", "clipboard-write"] });
  const citation = page.locator("#trich_dan > .citation");
  await page.locator("#trich_dan").getByRole("button", { name: "Chép" }).click();
  await page.getByRole("status").filter({ hasText: "Đã chép" }).first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), (await citation.innerText()).trim());
  await close();
});

test("a chosen scheme holds on every page, and on paper none does", async () => {
  const { page, close } = await visit("", { colorScheme: "light" });
  assert.equal(await ground(page), light);
  const choice = page.getByRole("combobox", { name: "Nền trang" });
  await choice.selectOption("dark");
  assert.equal(await ground(page), dark);
  await page.goto(server.origin + indicator);
  assert.equal(await ground(page), dark);
  assert.equal(await choice.inputValue(), "dark");
  await page.emulateMedia({ media: "print" });
  assert.equal(await ground(page), "rgb(255, 255, 255)");
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await choice.selectOption("light");
  assert.equal(await ground(page), light);
  await choice.selectOption("auto");
  assert.equal(await ground(page), dark);
  await close();
});

test("all script of the site weighs less than 15 kB", () => {
  const scripts = ["page.js", "table.js", "search.js", "redirect.js"].map((name) => readFileSync(`${places[""]}/static/${name}`));
  const weight = gzipSync(Buffer.concat(scripts), { level: 9 }).length;
  assert.ok(weight < 15_000, `${weight} bytes`);
});
