// A site of extremes: names that are long, loud, in other scripts or of one endless word; three hundred rows; sixty headings.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const word = "Nghiêng".repeat(12).slice(0, 80);
const title = "Báo cáo rất dài về tình hình phát triển kinh tế tập thể, hợp tác xã và tổ hợp tác trên địa bàn tỉnh trong nhiều năm liền, viết ra chỉ để xem một trang giữ được bao nhiêu chữ ở chỗ lớn nhất của mình".slice(0, 200);
const loud = "ỦY BAN NHÂN DÂN TỈNH, LIÊN MINH HỢP TÁC XÃ VÀ CÁC SỞ, BAN, NGÀNH LIÊN QUAN";
const rightToLeft = "תעודת אגודה שיתופית جمعية تعاونية";
const emoji = "🌾👩‍🌾 Hợp tác xã 🧑🏽‍🌾🇻🇳 sạch";

const toml = (value) => JSON.stringify(value);
const words = (text) => `{ vi = ${toml(text)}, en = ${toml(text)} }`;
const record = (kind, fields) =>
  `[[${kind}]]\n${Object.entries(fields).map(([key, value]) => `${key} = ${value}`).join("\n")}\n\n`;

// What stands in for a name, turn by turn.
const names = [word, loud, rightToLeft, emoji, title];

const communes = Array.from({ length: 300 }, (_, index) => {
  const id = `xa-${String(index + 1).padStart(3, "0")}`;
  return { id, name: index < names.length ? names[index] : `Xã Thử Số ${index + 1}`, value: (index * 7919) % 1000 };
});

const values = (area, period, values) =>
  record("observations", { source: '"bao-cao"', area: toml(area), period: toml(period), ...Object.fromEntries(Object.entries(values).map(([key, value]) => [`values.${key}`, value])) });

function records() {
  const source = (id, name, kind) => record("source", { id: toml(id), kind: toml(kind), title: words(name), publisher: words(name), date: "2025-02-01", quote: toml(`${name} ${name}`), note: words(name) });
  const area = ({ id, name }, fields) => record("area", { id: toml(id), name: words(name), ...fields });
  const indicator = (id, name, fields) => record("indicator", { id: toml(id), name: words(name), definition: words(`${name}. ${title}`), kind: '"stock"', unit: '"don-vi"', headline: true, note: words(name), slug: words(id), ...fields });
  return [
    source("bao-cao", title, "administrative-report"),
    names.map((name, index) => source(`nguon-${index}`, name, "press")).join(""),
    record("unit", { id: '"don-vi"', name: words("tỷ đồng trên một nghìn hợp tác xã và tổ hợp tác"), one: words("tỷ đồng") }),
    area({ id: "tinh", name: "Tỉnh Rất Rộng" }, { level: '"province"' }),
    communes.map((commune) => area(commune, { level: '"commune"', parent: '"tinh"' })).join(""),
    names.map((name, index) => indicator(`chi-tieu-${index}`, name, { group: toml(index < 2 ? "mot" : "hai") })).join(""),
    communes.map(({ id, value }) => values(id, "2024", { "chi-tieu-0": value, "chi-tieu-4": value })).join(""),
    ["2021", "2022", "2023", "2024"].map((year, index) => values("tinh", year, { "chi-tieu-1": 123456789012 * (index + 1), "chi-tieu-2": index, "chi-tieu-3": -index * 1000000 })).join(""),
    names.map((name, index) => record("term", { id: toml(`tu-${index}`), name: words(name), definition: words(`${name}. ${title}.`), aliases: toml([`${word}${index}`]) })).join(""),
    names.map((name, index) => record("difficulty", { id: toml(`kho-${index}`), title: words(name), text: words(name), topic: words(name), area: '"tinh"', date: "2025-01-01", "raised-by": words(name), source: '"bao-cao"' })).join(""),
    names.map((name, index) => record("task", { id: toml(`viec-${index}`), title: words(name), text: words(name), area: '"tinh"', date: "2025-01-01", "assigned-by": words(name), "assigned-to": `[${words(name)}, ${words(loud)}]`, source: '"bao-cao"' })).join(""),
    names.map((name, index) => record("document", { id: toml(`van-ban-${index}`), number: toml(`${index + 1}/2025/QĐ-UBND`), kind: '"decision"', title: words(name), issuer: words(name), effective: `202${index}-03-01`, checked: "2025-12-01", note: words(name), url: toml(`https://example.org/${"rat-dai-".repeat(30)}`) })).join(""),
    names.map((name, index) => record("policy", { id: toml(`chinh-sach-${index}`), name: words(`Hỗ trợ ${name}`), summary: words(name), offers: `[${words(name)}]`, unknown: words(title), source: '"bao-cao"' })).join(""),
  ].join("");
}

const note = (name, body, tags = []) => `+++\ntitle = ${toml(name)}\ndate = 2025-08-01\ntags = ${toml(tags)}\n+++\n\n${body}\n`;

const headings = Array.from({ length: 60 }, (_, index) => `${index % 3 === 2 ? "###" : "##"} Mục ${index % 9 === 0 ? title : `số ${index + 1}`}\n\nLời.\n`).join("\n");

const mixed = [
  `${word} ${rightToLeft} ${emoji}`,
  `## ${word}`,
  `| ${word} | ${loud} | Số |\n| --- | --- | ---: |\n${communes.slice(0, 12).map(({ name }) => `| ${name} | ${title} | – |`).join("\n")}`,
  `\`\`\`\n${"dòng-lệnh-không-ngắt-".repeat(12)}\n\`\`\``,
  `\`${"chữ-trong-câu-".repeat(12)}\` và [${`https://example.org/${"a".repeat(120)}`}](https://example.org/${"a".repeat(120)})`,
  `> ${loud}\n>\n> > ${word}`,
  "- một\n  - hai\n    - ba\n      - bốn\n        - năm\n          - sáu " + word,
  `## ${rightToLeft}`,
  `1. ${emoji}\n2. **${loud}**`,
  '```chart\nindicator = "chi-tieu-1"\n```',
].join("\n\n");

const files = {
  "site.toml": `title = ${words(loud)}\nlanguages = ["vi", "en"]\npublisher = ${words(title)}\nhome-area = "tinh"\ndate = 2026-01-01\nnotice = ${words(title)}\n`,
  "data/tat-ca.toml": records(),
  "content/nhieu-muc.md": note(title, headings, [word, loud, emoji]),
  "content/du-thu.md": note(word, mixed),
  "content/ngan.md": note(rightToLeft, "Lời."),
};

// Lays the site out in a folder that goes with the process.
export function extremeSite() {
  const folder = mkdtempSync(join(tmpdir(), "congbo-extreme-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
