// Opens pages in a real browser: one of every kind, in both languages, schemes and two widths. Asks nothing of the network.
// Reads the example site in `public/`, which `cargo run --release -- build` makes, and builds the site in `made-up/` for the
// kinds of page that the example lacks: below `thu/` its public edition, below `noi-bo/` its internal one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const madeUp = fileURLToPath(new URL("made-up/", import.meta.url));
const site = join(repository, "public/");
const pictures = fileURLToPath(new URL("screenshots/", import.meta.url));

// One address of every kind of page; where a kind has many pages, the first one found in its folder.
const kinds = {
  home: "",
  indicators: "so-lieu/",
  indicator: "so-lieu/hop-tac-xa/",
  areas: "dia-phuong/",
  area: "dia-phuong/ha-tinh/",
  targets: "muc-tieu/",
  policies: "chinh-sach/",
  policy: first("chinh-sach/"),
  law: "luat/",
  reader: "luat/thanh-vien-hop-tac-xa/",
  questions: "luat/hoi-dap/",
  topic: first("luat/hoi-dap/"),
  checklists: "luat/viec-can-lam/",
  checklist: first("luat/viec-can-lam/"),
  deadlines: "luat/thoi-han/",
  comparisons: "luat/diem-moi/",
  legalChanges: "luat/thay-doi/",
  documents: "van-ban/",
  timeline: "van-ban/dong-thoi-gian/",
  touchedPolicy: "chinh-sach/thue-phi-va-le-phi/",
  document: "van-ban/luat-17-2023-qh15/",
  provision: "van-ban/luat-17-2023-qh15/dieu-22/",
  difficulties: "kho-khan/",
  tasks: "nhiem-vu/",
  sources: "nguon/",
  glossary: "thuat-ngu/",
  search: "tim-kiem/",
  tags: "the/",
  tag: first("the/"),
  section: "ghi-chep/",
  note: first("ghi-chep/"),
  gallery: "huong-dan/bieu-do/",
  notFound: "404.html",
  revisions: "thu/dinh-chinh/",
  cooperatives: "thu/hop-tac-xa/",
  decimals: "thu/so-lieu/ty-le/",
  longTable: "thu/bang/",
  correctedIndicator: "thu/so-lieu/tong-so/",
  outdatedTwin: "thu/en/bai/",
  internalEdition: "noi-bo/kho-khan/",
  owners: "noi-bo/nhiem-vu/theo-don-vi/",
  unknownStandings: "noi-bo/van-ban/",
  changeAhead: "noi-bo/van-ban/luat-thu/dieu-1/",
  hardCharts: "thu/bieu-do/",
  englishHome: "en/",
  englishLaw: "en/law/",
  englishIndicator: "en/data/cooperatives/",
  englishProvision: "en/documents/luat-17-2023-qh15/article-22/",
};

const widths = [360, 1280];
const schemes = ["light", "dark"];
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".xml": "application/xml", ".svg": "image/svg+xml" };

let browser, server, origin;

for (const edition of ["public", "internal"]) {
  const build = ["run", "--release", "--locked", "--quiet", "--", "build", madeUp, "--edition", edition, "--quiet"];
  execFileSync("cargo", build, { cwd: repository, stdio: ["ignore", "inherit", "ignore"] });
}

// The folder that an address begins in, and the rest of it.
function place(path) {
  if (path.startsWith("/thu/")) return [join(madeUp, "public/"), path.slice("/thu/".length)];
  if (path.startsWith("/noi-bo/")) return [join(madeUp, "internal/"), path.slice("/noi-bo/".length)];
  return [site, path];
}

function first(folder) {
  const names = readdirSync(join(site, folder)).filter((name) => statSync(join(site, folder, name)).isDirectory());
  assert.ok(names.length > 0, `no page in ${folder}`);
  return `${folder}${names.sort()[0]}/`;
}

function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  const [folder, rest] = place(path);
  const file = join(folder, rest.endsWith("/") || rest === "" ? `${rest}index.html` : rest);
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  response.end(readFileSync(file));
}

before(async () => {
  mkdirSync(pictures, { recursive: true });
  server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}/`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function open(path, { width, scheme, script = true, from = origin }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: script });
  const page = await context.newPage();
  const requests = [], complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  await page.goto(from + path, { waitUntil: "load" });
  return { context, page, requests, complaints };
}

for (const [kind, path] of Object.entries(kinds)) {
  for (const width of widths) {
    for (const scheme of schemes) {
      test(`${kind} at ${width} px, ${scheme}: no axe violation, nothing from elsewhere, no complaint`, async () => {
        const { context, page, requests, complaints } = await open(path, { width, scheme });
        const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
        await page.screenshot({ path: join(pictures, `${kind}-${width}-${scheme}.png`), fullPage: true });
        assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].target} ${v.nodes[0].failureSummary}`), []);
        assert.deepEqual(requests.filter((url) => !url.startsWith(origin)), [], "requests that leave the site");
        assert.deepEqual(complaints, [], "the console");
        await context.close();
      });
    }
  }

  test(`${kind} does not scroll sideways at 320 px`, async () => {
    const { context, page } = await open(path, { width: 320, scheme: "light" });
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(content <= window, `${content} px of content in ${window} px`);
    await context.close();
  });

  test(`${kind} has one h1 and headings in order`, async () => {
    const { context, page } = await open(path, { width: 1280, scheme: "light", script: true });
    const levels = await page.$$eval("h1, h2, h3, h4, h5, h6", (all) => all.map((heading) => Number(heading.tagName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1, `h1: ${levels}`);
    levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1, `h${levels[index]} then h${level}`));
    await context.close();
  });
}

test("chart labels are at least 12 px on a phone", async () => {
  const { context, page } = await open(kinds.indicator, { width: 360, scheme: "light" });
  const sizes = await page.$$eval("svg.chart text", (texts) =>
    texts.filter((text) => text.getClientRects().length).map((text) => {
      const svg = text.ownerSVGElement;
      return parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    }),
  );
  assert.ok(sizes.length > 0, "there is a chart");
  assert.ok(Math.min(...sizes) >= 12, `the smallest is ${Math.min(...sizes)} px`);
  await context.close();
});

test("the first Tab leads to the skip link", async () => {
  const { context, page } = await open(kinds.indicator, { width: 1280, scheme: "light" });
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("href")), /^#/);
  await context.close();
});

test("the source of a number is one click away, without script", async () => {
  const { context, page } = await open(kinds.indicator, { width: 360, scheme: "light", script: false });
  await page.getByRole("row", { name: /^2023 / }).getByRole("link", { name: "1.025" }).click();
  const number = page.locator("#so-ha-tinh-2023");
  await number.waitFor();
  const box = await number.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 900, `it is in sight: ${JSON.stringify(box)}`);
  assert.match(await number.innerText(), /1\.025 hợp tác xã[^]*1\.025 HTX/);
  const source = page.locator("article.lineage", { has: number });
  assert.match(await source.innerText(), /Báo chí 20\/2\/2024/);
  await context.close();
});
