// Sites built into temporary folders, a small server, and a browser to open their pages in: the one place in these tests that knows how.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";

export const repository = fileURLToPath(new URL("../../", import.meta.url));
export const madeUp = fileURLToPath(new URL("made-up/", import.meta.url));

const folders = [];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

// The program: the one that `CONGBO` names, or the release build, which is made where it is missing.
function congbo() {
  if (process.env.CONGBO) return process.env.CONGBO;
  const built = join(process.env.CARGO_TARGET_DIR ?? join(repository, "target"), "release/congbo");
  if (!existsSync(built)) execFileSync("cargo", ["build", "--release", "--locked"], { cwd: repository, stdio: "inherit" });
  return built;
}

// Builds a site into a folder that goes with the process.
export function build(site, ...words) {
  const folder = mkdtempSync(join(tmpdir(), "congbo-browser-"));
  folders.push(folder);
  execFileSync(congbo(), ["build", site, "--out", folder, "--quiet", ...words], { stdio: ["ignore", "inherit", "ignore"] });
  return folder;
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".xml": "application/xml", ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json" };

// The file that an address leads to; `places` says which folder answers for which beginning, the longest first.
export function fileOf(places, address) {
  const [beginning, folder] = Object.entries(places).find(([beginning]) => address.startsWith(beginning));
  const rest = address.slice(beginning.length);
  return join(folder, rest.endsWith("/") || rest === "" ? `${rest}index.html` : rest);
}

export async function serve(places) {
  const server = createServer((request, response) => {
    const file = fileOf(places, decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1));
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

// A page in a context of its own, with what it asked for and what its console said.
export async function open(browser, url, { width = 1280, height = 900, script = true, ...context } = {}) {
  const held = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: script, ...context });
  const page = await held.newPage();
  const requests = [], complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    // Whoever leaves a page breaks off what it had not fetched yet; a file that is missing or refused fails otherwise.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} (${why})`);
  });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  return { page, requests, complaints, close: () => held.close() };
}

// What axe finds wrong, a line each; of some rules only where `rules` names them.
export async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: tags };
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
  }, runOnly);
  return found;
}

// The first page in a folder of a built site.
export function first(site, folder) {
  const names = readdirSync(join(site, folder)).filter((name) => statSync(join(site, folder, name)).isDirectory());
  if (!names.length) throw new Error(`no page in ${folder}`);
  return `${folder}${names.sort()[0]}/`;
}
