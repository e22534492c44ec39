// Lets readers sort the columns of a complete table, and find rows in a long one. Its words come from its own tag.
(() => {
  const words = document.currentScript.dataset;
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const [, decimalSign] = (1.5).toLocaleString(language);
  const groupingSign = decimalSign === "," ? /\./g : /,/g;

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  const fill = (text, places) => text.replace(/{(\w+)}/g, (_, place) => places[place]);
  const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");

  // A number where it is one, else words; null where nothing is known.
  const valueOf = (cell) => {
    const text = plain(cell), { value } = cell.dataset;
    if (!text || text === "–" || cell.className.includes("missing")) return null;
    const date = text.match(/^(\d+)\/(\d+)\/(\d{4})$/);
    if (date && !value) return date[3] * 1e4 + date[2] * 100 + +date[1];
    const digits = text.replace(groupingSign, "").replace(decimalSign, ".").replace("−", "-").replace("%", "");
    const number = +(value ?? digits);
    return isNaN(number) ? value ?? text : number;
  };
  const compare = (a, b) => (isNaN(a) || isNaN(b) ? collator.compare(a, b) : a - b);
  const sorted = (rows, column, direction) => {
    const keyed = rows.map((row) => [valueOf(row.cells[column]), row]);
    const known = keyed.filter(([value]) => value !== null).sort(([a], [b]) => direction * compare(a, b));
    return known.concat(keyed.filter(([value]) => value === null)).map(([, row]) => row);
  };

  const makeSortable = (table, rows, status) => {
    const heads = [...table.tHead.rows[0].cells];
    const sort = (head, column) => {
      const order = { ascending: "descending", descending: "original" }[head.getAttribute("aria-sort")] ?? "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      if (order !== "original") head.setAttribute("aria-sort", order);
      const direction = order === "ascending" ? 1 : -1;
      table.tBodies[0].append(...(order === "original" ? rows : sorted(rows, column, direction)));
      status.textContent = fill(words[order], { column: plain(head) });
    };
    heads.forEach((head, column) => {
      if (!plain(head) || head.dataset.sort === "none") return;
      head.append(make("button", { type: "button", className: "sort", title: words.sort }, ...head.childNodes));
      head.lastChild.onclick = () => sort(head, column);
    });
  };

  const makeFilter = (region, rows) => {
    const input = make("input", { type: "search" }), found = make("span", { role: "status" });
    let texts;
    const show = (query) => {
      texts ??= rows.map((row) => fold(plain(row)));
      const wanted = fold(query).split(/\s+/);
      rows.forEach((row, at) => (row.hidden = !wanted.every((word) => texts[at].includes(word))));
      found.textContent = query && fill(words.found, { found: rows.filter((row) => !row.hidden).length, all: rows.length });
    };
    input.oninput = () => show(input.value);
    addEventListener("beforeprint", () => show(""));
    addEventListener("afterprint", () => show(input.value));
    region.before(make("p", { className: "table-filter" }, make("label", {}, words.filter, input), found));
  };

  for (const table of document.querySelectorAll(".scroll > table:not(.comparison-table)")) {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < 3) continue;
    const status = make("p", { className: "unseen", role: "status" });
    table.parentElement.after(status);
    makeSortable(table, rows, status);
    if (rows.length >= 12) makeFilter(table.parentElement, rows);
  }
})();
