// Measures how a page lies: whether it scrolls sideways, and whether any words are cut off or lie on others.

// Faults of the page as it stands, a line each.
export function faults(page) {
  return page.evaluate(() => {
    const found = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth} px of content in ${clientWidth} px`);

    // A drawing's words are laid out by the program, and looked at in charts.test.js; words for the ear are not seen.
    const isSeen = (element) =>
      !element.closest("svg, .unseen, .skip, noscript, script, style") && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const name = (element) => `<${element.localName}${element.className ? ` class="${element.className}"` : ""}> "${element.textContent.trim().slice(0, 40)}"`;

    // Where an element may show: within every box above it that cuts or scrolls.
    const windows = new Map([[document.documentElement, [-Infinity, -Infinity, Infinity, Infinity]]]);
    const windowOf = (element) => {
      if (windows.has(element)) return windows.get(element);
      let [left, top, right, bottom] = windowOf(element.parentElement);
      const style = getComputedStyle(element);
      if (element !== document.body && (style.overflowX !== "visible" || style.overflowY !== "visible")) {
        const box = element.getBoundingClientRect();
        [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
        const cuts = (overflow, content, room) => ["hidden", "clip"].includes(overflow) && content > room + 1;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        if (isSeen(element) && (cuts(style.overflowX, scrollWidth, clientWidth) || cuts(style.overflowY, scrollHeight, clientHeight))) {
          found.push(`${name(element)} is cut off`);
        }
      }
      windows.set(element, [left, top, right, bottom]);
      return windows.get(element);
    };

    // Every line of every text, drawn in a little from the line above and below, which it may touch.
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (!text.data.trim() || !isSeen(text.parentElement)) continue;
      const [left, top, right, bottom] = windowOf(text.parentElement);
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        const inset = box.height * 0.28;
        const line = { text, left: Math.max(left, box.left), top: Math.max(top, box.top + inset), right: Math.min(right, box.right), bottom: Math.min(bottom, box.bottom - inset) };
        if (line.right - line.left > 1 && line.bottom > line.top) lines.push(line);
      }
    }
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, index) => {
      for (let next = index + 1; next < lines.length && lines[next].top < one.bottom - 1; next++) {
        const other = lines[next];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (across > 1 && one.text !== other.text) found.push(`${name(one.text.parentElement)} lies on ${name(other.text.parentElement)}`);
      }
    });
    return found;
  });
}

// The spacing that WCAG 1.4.12 lets readers set. A constructed sheet, since the page allows no style written into it.
export function space(page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      *:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
  });
}

export function unspace(page) {
  return page.evaluate(() => { document.adoptedStyleSheets = []; });
}
