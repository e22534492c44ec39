// Opens one page of every kind in a real browser, in both languages, both schemes and several widths, on paper and without
// script. Asks nothing of the network. Leaves pictures of the Vietnamese ones in `screenshots/`.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addresses, kinds, places } from "./kinds.js";
import { faults, space, unspace } from "./layout.js";
import { launch, open, serve, violations } from "./support.js";

const pictures = fileURLToPath(new URL("screenshots/", import.meta.url));
const widths = [360, 1280];
const schemes = ["light", "dark"];

let browser, server;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  server = await serve(places);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

const picture = (page, name) =>
  page.screenshot({ path: join(pictures, `${name}.jpg`), type: "jpeg", quality: 70, fullPage: true });

// What the page says to its readers, without the tools that a script brings.
const words = (page) =>
  page.evaluate(() => {
    for (const tool of document.querySelectorAll("main :is([role=status], [role=search], form, label, input, select, output, dialog, noscript, button:not(th button))")) tool.remove();
    return document.querySelector("main").innerText.replace(/\s+/g, " ").trim();
  });

async function headings(page) {
  const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (all) => all.map((heading) => Number(heading.tagName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1, `h1: ${levels}`);
  levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1, `h${levels[index]} then h${level}`));
}

async function motion(page) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(() => {
    const moves = (element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
    };
    return [...document.querySelectorAll("*")].filter(moves).map((element) => element.outerHTML.slice(0, 80));
  });
  await page.emulateMedia({ reducedMotion: null });
  assert.deepEqual(moving, []);
}

async function paper(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box]) => box.split(" ").map(Math.round).join(" "));
  assert.ok(boxes.length > 0, "there are sheets");
  assert.deepEqual([...new Set(boxes)], ["0 0 595 842"], "every sheet is A4");
}

// Loads the page once, and then only changes what it is seen through.
async function look(t, kind, address) {
  const { page, requests, complaints, close } = await open(browser, server.origin + address);
  try {
    await t.test("asks nothing from elsewhere, and the console is clean", () => {
      assert.deepEqual(requests.filter((url) => !url.startsWith(server.origin)), []);
      assert.deepEqual(complaints, []);
    });
    await t.test("has one h1 and headings in order", () => headings(page));
    await t.test("stands still for those who ask for it", () => motion(page));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        // Only colours differ between the schemes; the rest was looked at in the first.
        const rules = scheme === "light" ? undefined : ["color-contrast", "link-in-text-block"];
        await t.test(`no axe violation at ${width} px, ${scheme}`, async () => {
          assert.deepEqual(await violations(page, rules), []);
        });
        if (!kind.endsWith("(en)")) await picture(page, `${kind}-${width}-${scheme}`);
      }
    }
    // 640 by 450 is what a screen of 1280 by 900 has left at 200 %; 320 what it has left at 400 %.
    for (const [width, height] of [[320, 225], [640, 450], [1280, 900]]) {
      await page.setViewportSize({ width, height });
      await t.test(`holds its words at ${width} px`, async () => assert.deepEqual(await faults(page), []));
      await t.test(`holds its words at ${width} px, spaced wider`, async () => {
        await space(page);
        const found = await faults(page);
        await unspace(page);
        assert.deepEqual(found, []);
      });
    }
    await t.test("prints on A4", () => paper(page));
    await t.test("says the same without script", async () => {
      const plain = await open(browser, server.origin + address, { script: false });
      const [withScript, without] = [await words(page), await words(plain.page)];
      await plain.close();
      assert.equal(without, withScript);
    });
  } finally {
    await close();
  }
}

test("every kind of page", { concurrency: 3 }, async (t) => {
  assert.ok(process.env.KINDS || Object.keys(kinds).length > 100, "in both languages");
  await Promise.all(Object.entries(kinds).map(([kind, address]) => t.test(kind, (t) => look(t, kind, address))));
});

test("axe looks at the size of targets, at languages and at contrast", async () => {
  const { page, close } = await open(browser, `${server.origin}${addresses.home}`);
  await page.evaluate(() => {
    const add = (html) => document.querySelector("main").insertAdjacentHTML("beforeend", html);
    add(`<p lang="xx-none">Lời</p><p hidden></p><button class="tiny">x</button><button class="tiny">y</button><p class="pale">Lời nhạt</p>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".tiny { all: unset; font-size: 8px; inline-size: 8px; } .pale { color: #ccc; background: #fff; }");
    document.adoptedStyleSheets = [sheet];
  });
  const found = (await violations(page)).map((line) => line.split(":")[0]);
  await close();
  for (const rule of ["target-size", "valid-lang", "color-contrast"]) assert.ok(found.includes(rule), `${rule} in ${found}`);
});

for (const kind of ["home", "indicator", "documents", "provision", "unknownStandings", "hardCharts", "decimals", "legalChanges"]) {
  test(`${kind} is readable in forced colours`, async () => {
    const { page, close } = await open(browser, server.origin + addresses[kind], { forcedColors: "active" });
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      assert.deepEqual(await violations(page, ["color-contrast"]), []);
      await picture(page, `${kind}-forced-${scheme}`);
    }
    await close();
  });
}

test("chart labels are at least 12 px on a phone", async () => {
  const { page, close } = await open(browser, server.origin + addresses.indicator, { width: 360 });
  const sizes = await page.$$eval("svg.chart text", (texts) =>
    texts.filter((text) => text.getClientRects().length).map((text) => {
      const svg = text.ownerSVGElement;
      return parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    }),
  );
  assert.ok(sizes.length > 0, "there is a chart");
  assert.ok(Math.min(...sizes) >= 12, `the smallest is ${Math.min(...sizes)} px`);
  await close();
});

test("the source of a number is one click away, without script", async () => {
  const { page, close } = await open(browser, server.origin + addresses.indicator, { width: 360, script: false });
  await page.getByRole("row", { name: /^2023 / }).getByRole("link", { name: "1.025" }).click();
  const number = page.locator("#so-ha-tinh-2023");
  await number.waitFor();
  const box = await number.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 900, `it is in sight: ${JSON.stringify(box)}`);
  assert.match(await number.innerText(), /1\.025 hợp tác xã[^]*1\.025 HTX/);
  const source = page.locator("article.lineage", { has: number });
  assert.match(await source.innerText(), /Báo chí 20\/2\/2024/);
  await close();
});
