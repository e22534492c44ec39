// One address of every kind of page, of the example site, of the made-up site and of the extreme one; where a kind has many
// pages, the first one found in its folder.

import { readFileSync } from "node:fs";
import { extremeSite } from "./extreme.js";
import { build, fileOf, first, madeUp, repository } from "./support.js";

const example = build(repository);

// Below `thu/` the public edition of the made-up site, below `noi-bo/` its internal one, below `qua-co/` the extreme one.
export const places = {
  "thu/": build(madeUp),
  "noi-bo/": build(madeUp, "--edition", "internal"),
  "qua-co/": build(extremeSite()),
  "": example,
};

const inVietnamese = {
  home: "",
  indicators: "so-lieu/",
  indicator: "so-lieu/hop-tac-xa/",
  areas: "dia-phuong/",
  area: "dia-phuong/ha-tinh/",
  targets: "muc-tieu/",
  policies: "chinh-sach/",
  policy: first(example, "chinh-sach/"),
  law: "luat/",
  reader: "luat/thanh-vien-hop-tac-xa/",
  questions: "luat/hoi-dap/",
  topic: first(example, "luat/hoi-dap/"),
  checklists: "luat/viec-can-lam/",
  checklist: first(example, "luat/viec-can-lam/"),
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
  downloads: "tai-so-lieu/",
  accessibility: "tiep-can/",
  tags: "the/",
  tag: first(example, "the/"),
  section: "ghi-chep/",
  note: first(example, "ghi-chep/"),
  gallery: "huong-dan/bieu-do/",
  notFound: "404.html",
  revisions: "thu/dinh-chinh/",
  cooperatives: "thu/hop-tac-xa/",
  decimals: "thu/so-lieu/ty-le/",
  longTable: "thu/bang/",
  correctedIndicator: "thu/so-lieu/tong-so/",
  outdatedTwin: "thu/bai/",
  internalEdition: "noi-bo/kho-khan/",
  owners: "noi-bo/nhiem-vu/theo-don-vi/",
  unknownStandings: "noi-bo/van-ban/",
  changeAhead: "noi-bo/van-ban/luat-thu/dieu-1/",
  hardCharts: "thu/bieu-do/",
  extremeHome: "qua-co/",
  manyRows: "qua-co/so-lieu/chi-tieu-0/",
  longNames: "qua-co/so-lieu/chi-tieu-1/",
  manyAreas: "qua-co/dia-phuong/tinh/",
  longDocuments: "qua-co/van-ban/",
  longPolicies: "qua-co/chinh-sach/",
  longDifficulties: "qua-co/kho-khan/",
  longTasks: "qua-co/nhiem-vu/",
  longSources: "qua-co/nguon/",
  longTerms: "qua-co/thuat-ngu/",
  longTags: "qua-co/the/",
  manyHeadings: "qua-co/nhieu-muc/",
  wideNote: "qua-co/du-thu/",
};

// Where a page says it stands in English, or nothing where it has no twin.
function inEnglish(address) {
  const page = readFileSync(fileOf(places, address), "utf8");
  const links = page.match(/<a [^>]*hreflang="en"[^>]*>/g) ?? [];
  const [to] = links.map((link) => link.match(/ href="([^"]*)"/)[1]);
  return to && new URL(to, `http://localhost/${address}`).pathname.slice(1);
}

// Every kind by its name, the English twin of one with ` (en)` after it.
export const addresses = Object.fromEntries(
  Object.entries(inVietnamese).flatMap(([kind, address]) => {
    const twin = inEnglish(address);
    return twin ? [[kind, address], [`${kind} (en)`, twin]] : [[kind, address]];
  }),
);

// Those of them that KINDS asks for, or all.
const asked = new RegExp(process.env.KINDS ?? "");
export const kinds = Object.fromEntries(Object.entries(addresses).filter(([kind]) => asked.test(kind)));
