// Walks through pages with the Tab key alone: everything is reached, is seen where it is, and shows that it is there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addresses, places } from "./kinds.js";
import { launch, open, serve } from "./support.js";

const walked = ["home", "indicator", "areas", "questions", "documents", "tasks", "note", "decimals", "internalEdition", "manyHeadings"];

let browser, server;

before(async () => {
  server = await serve(places);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

// Numbers everything that can be reached, in the order of the page, and says how many there are.
const numbered = (page) =>
  page.evaluate(() => {
    const reachable = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const all = [...document.querySelectorAll(reachable)].filter((element) => element.checkVisibility({ checkVisibilityCSS: true }));
    all.forEach((element, index) => { element.dataset.stop = index; });
    return all.length;
  });

// Where the focus is, and what is wrong with how it is seen there.
const stop = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const faults = [];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) faults.push("has no ring");
    const [box] = element.getClientRects();
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right <= left || bottom <= top) faults.push("is out of sight");
    else {
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (above && !element.contains(above) && !above.contains(element)) faults.push(`is covered by ${above.outerHTML.slice(0, 80)}`);
    }
    return { number: Number(element.dataset.stop), faults: faults.map((fault) => `${element.outerHTML.slice(0, 100)} ${fault}`) };
  });

test("every stop of the Tab key is seen", { concurrency: 2 }, async (t) => {
  const walks = walked.flatMap((kind) => [360, 1280].map((width) => [kind, width]));
  await Promise.all(walks.map(([kind, width]) => t.test(`${kind} at ${width} px`, async () => {
    const { page, close } = await open(browser, server.origin + addresses[kind], { width, height: 700 });
    const all = await numbered(page), reached = new Set(), faults = [];
    for (let step = 0; step <= all; step++) {
      await page.keyboard.press("Tab");
      const here = await stop(page);
      if (!here || reached.has(here.number)) break;
      reached.add(here.number);
      faults.push(...here.faults);
    }
    const missed = await page.$$eval("[data-stop]", (elements, reached) => elements.filter((element) => !reached.includes(Number(element.dataset.stop))).map((element) => element.outerHTML.slice(0, 100)), [...reached]);
    await close();
    assert.deepEqual(faults, []);
    assert.deepEqual(missed, [], "what the Tab key never reaches");
  })));
});

test("the skip link comes first, is seen, and leads to the content", async () => {
  const { page, close } = await open(browser, server.origin + addresses.indicator);
  await page.keyboard.press("Tab");
  const box = await page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
  assert.ok(box.left >= 0 && box.top >= 0 && box.width > 24, JSON.stringify(box));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the next stop is in the content");
  await close();
});

test("a table is sorted and a fold opened by keyboard", async () => {
  const { page, close } = await open(browser, server.origin + addresses.indicator);
  const sort = page.locator("th button").first();
  await sort.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("th[aria-sort=ascending]").count(), 1);
  await page.keyboard.press("Space");
  assert.equal(await page.locator("th[aria-sort=descending]").count(), 1);
  await page.goto(server.origin + "luat/thanh-vien-hop-tac-xa/");
  const fold = page.locator("main details:not([open]) > summary").first();
  await fold.focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.parentElement.open));
  await close();
});
