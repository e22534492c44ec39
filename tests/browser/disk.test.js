// Opens the portable site from the disk, as one who unpacked it would: every link of every page leads to a file that is there.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, launch, open, repository } from "./support.js";

const site = build(repository, "--portable");
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

test("every link from page to page leads to a file that is there", () => {
  const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 500, `${pages.length} pages`);
  const missing = new Set();
  for (const path of pages) {
    const base = pathToFileURL(join(site, path));
    for (const [, link] of readFileSync(join(site, path), "utf8").matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const url = new URL(link.replaceAll("&amp;", "&"), base);
      if (url.protocol !== "file:") continue;
      url.hash = url.search = "";
      if (!existsSync(fileURLToPath(url)) || url.pathname.endsWith("/")) missing.add(`${path}: ${link}`);
    }
  }
  assert.deepEqual([...missing].slice(0, 20), []);
});

for (const start of ["index.html", "so-lieu/hop-tac-xa/index.html", "en/index.html", "luat/index.html"]) {
  test(`${start} opens from the disk, and its first links do`, async () => {
    const { page, requests, complaints, close } = await open(browser, pathToFileURL(join(site, start)).href);
    const links = await page.$$eval("main a[href]", (all) => all.map((link) => link.href).filter((href) => href.startsWith("file:") && href.includes(".html")));
    for (const link of links.slice(0, 5)) {
      await page.goto(link);
      assert.equal(await page.locator("h1").count(), 1, link);
    }
    await close();
    assert.deepEqual(complaints, []);
    assert.deepEqual(requests.filter((url) => !url.startsWith("file:")), []);
  });
}
