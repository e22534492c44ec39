// Looks at the charts of the gallery in a real browser, opened from the disk: words keep clear of one another and of
// the edge, at both widths, and the whole page stays light.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build, launch, madeUp, repository } from "./support.js";

const galleries = { vi: "huong-dan/bieu-do/index.html", en: "en/guides/charts/index.html" };
// What the example has no data for: maps with boundaries, many areas, long names.
const madeUpPages = { fixtures: "bieu-do/index.html" };

const example = build(repository, "--portable");
const fixtures = build(madeUp, "--portable");
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

async function open(folder, path, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, path)).href);
  return { context, page };
}

// Every text of every drawing in sight, with what it covers on the screen: the ink's own box, not the line's.
function texts(page) {
  return page.$$eval("svg.chart", (drawings) =>
    drawings.filter((svg) => svg.getClientRects().length).map((svg) => {
      const frame = svg.getBoundingClientRect();
      const box = (text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const line = (bottom - top) * 0.18;
        return { words: text.lastChild?.textContent ?? "", left, right, top: top + line, bottom: bottom - line };
      };
      const title = svg.querySelector("title").textContent;
      return { title, frame: { left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom }, texts: [...svg.querySelectorAll("text")].map(box) };
    }),
  );
}

const pages = [
  ...Object.entries(galleries).map(([name, path]) => [name, example, path]),
  ...Object.entries(madeUpPages).map(([name, path]) => [name, fixtures, path]),
];

for (const [name, folder, path] of pages) {
  for (const width of [320, 360, 1280]) {
    test(`no text of a chart lies on another or leaves its chart, ${name} at ${width} px`, async () => {
      const { context, page } = await open(folder, path, width);
      const drawings = await texts(page);
      await context.close();
      assert.ok(drawings.length > 3, "there are charts");
      for (const { title, frame, texts } of drawings) {
        texts.forEach((one, index) => {
          const inside = one.left >= frame.left - 2 && one.right <= frame.right + 2 && one.top >= frame.top - 2 && one.bottom <= frame.bottom + 2;
          assert.ok(inside, `"${one.words}" leaves "${title}"`);
          for (const other of texts.slice(0, index)) {
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            assert.ok(across <= 0.5 || down <= 0.5, `"${one.words}" lies on "${other.words}" in "${title}"`);
          }
        });
      }
    });
  }
}

test("chart text is at least 12 px on a phone", async () => {
  const { context, page } = await open(example, galleries.vi, 360);
  const sizes = await page.$$eval("svg.chart text", (texts) =>
    texts.filter((text) => text.getClientRects().length).map((text) => {
      const svg = text.ownerSVGElement;
      return parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    }),
  );
  assert.ok(sizes.length > 100, "there are charts");
  assert.ok(Math.min(...sizes) >= 12, `the smallest is ${Math.min(...sizes)} px`);
  await context.close();
});

test("a page of twenty charts is light: under 60 KB compressed with its styles and script", async () => {
  const { context, page } = await open(example, galleries.vi, 1280);
  const drawn = await page.$$eval("figure svg.chart-wide", (drawings) => drawings.length);
  assert.ok(drawn >= 20, `${drawn} charts`);
  await context.close();
  const folder = dirname(join(example, galleries.vi));
  const html = readFileSync(join(example, galleries.vi), "utf8");
  // The face of the headings, 28 KB for the whole site, is not counted: no drawing needs it.
  const loaded = [...html.matchAll(/<(?:link rel="stylesheet" href|script[^>]*? src)="([^"]+)"/g)].map(([, path]) => join(folder, path));
  assert.ok(loaded.length >= 3, `${loaded}`);
  const sizes = [html, ...loaded.map((file) => readFileSync(file))].map((file) => gzipSync(file, { level: 9 }).length);
  const sum = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(sum < 60 * 1024, `${sum} bytes: ${sizes.join(" + ")}`);
});
