// Looks for what a reader types in the files that `src/render/search` cuts. Its words come from its own tag.
(() => {
  // ---- Words, made as `token.rs` makes them.

  const MARKS = /[\u0300-\u036f]/g, TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const WORD = /[0-9]+(?:[.,][0-9]{3}(?![0-9]))+[\p{Alphabetic}\p{N}\u0300-\u036f]*|[\p{Alphabetic}\p{N}\u0300-\u036f]+/gu;

  const lower = (text) => Array.from(text, (letter) => letter.toLowerCase()).join("");
  const bare = (text) => text.normalize("NFD").replace(MARKS, "");
  const fold = (text) => bare(lower(bare(text))).replace(/[đðɖ]/g, "d");
  // One spelling: hoà and hòa.
  const spell = (word) => {
    const letters = lower(word.normalize("NFD")).replace(/[ðɖ]/g, "đ");
    return (letters.replace(TONES, "") + (letters.match(TONES) || []).join("")).normalize("NFC");
  };
  const keyOf = (word, language) => {
    const folded = fold(word).replace(/^(h|k|l|m|s|t|v|qu)y$/, "$1i");
    if (language !== "en" || folded.length < 4 || /(ss|us|is|[^s])$/.test(folded)) return folded;
    return folded.length > 4 && folded.endsWith("ies") ? folded.slice(0, -3) + "y" : folded.slice(0, -1);
  };
  const tokensAt = (text, language) =>
    Array.from(text.matchAll(WORD), (match) => {
      const written = spell(match[0].replace(/[.,]/g, ""));
      return { written, key: keyOf(written, language), start: match.index, end: match.index + match[0].length };
    });
  const tokens = (text, language) => tokensAt(text.normalize("NFC"), language);

  // ---- What is asked for.

  const TOKENS_AT_MOST = 10;
  const PLACE = / (?:(?:diem|point) (\S+) (?:of )?)?(?:(?:khoan|clause) (\d+) (?:of )?)?(dieu|article|art) (\d+)(?: (?:khoan|clause) (\d+))?(?: (?:diem|point) (\S+))?/;

  const parse = (query, directory, language) => {
    let words = tokens(query.slice(0, 400), language);
    for (const [short, long] of directory.short) {
      const [name] = tokens(short, language);
      words = words.flatMap((word) => (name && word.key === name.key ? tokens(long, language) : [word]));
    }
    const line = words.map((word) => word.key).join(" "), match = ` ${line} `.match(PLACE);
    let place = null;
    if (match) {
      const [whole, point, before, word, article, behind, last] = match;
      const first = line.slice(0, match.index).split(" ").filter(Boolean).length;
      const asked = whole.trim().split(" "), clause = before || behind, from = first + asked.indexOf(word);
      const at = point ? first + 1 : last ? first + asked.length - 1 : -1, label = words[at] && words[at].written.replace("đ", "dd");
      place = { article, fragment: [clause && `khoan-${clause}`, label && `diem-${label}`].filter(Boolean).join("-") };
      words = [...words.slice(0, first), ...words.slice(from, from + 2), ...words.slice(first + asked.length)];
    }
    words = words.slice(0, TOKENS_AT_MOST);
    return { words, place, isOpen: /[\p{Alphabetic}\p{N}]$/u.test(query.normalize("NFC")) };
  };

  // Syllables, pairs of them, and the ends of titles.
  const unitsOf = ({ words, isOpen }) => {
    const units = [];
    words.forEach((word, at) => {
      const isLast = at === words.length - 1, next = words[at + 1];
      units.push({ key: word.key, written: word.written, counts: 1, isSingle: true, mayGoOn: isLast && isOpen && word.key.length > 1 });
      if (next) {
        const written = `${word.written} ${next.written}`, mayGoOn = at === words.length - 2 && isOpen;
        units.push({ key: `${word.key} ${next.key}`, written, counts: 1.6, isPair: true, mayGoOn });
      }
    });
    const first = words[0], last = words[words.length - 1];
    units.push({ key: `${first.key} !`, written: `${first.written} !`, counts: 0.4 });
    units.push({ key: `${last.key} $`, written: `${last.written} $`, counts: 0.6 });
    return units;
  };

  // ---- Ranking.

  const LEVEL_COUNTS = [10, 4, 2.2, 1.5];
  const OTHER_TONES = 0.35, NO_TONES = 0.85, LONGER = 0.5;

  // The last of the rising `starts` that is not above `key`.
  const placeOf = (starts, key) => {
    let low = 0, high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= key) low = middle; else high = middle;
    }
    return low;
  };
  const filesOf = (unit, directory) => {
    const first = placeOf(directory.words, unit.key), files = [first];
    const next = directory.words[first + 1];
    if (unit.mayGoOn && next && next.startsWith(unit.key)) files.push(first + 1);
    return files;
  };
  const readLines = (text, language) =>
    text.split("\n").filter(Boolean).map((line) => {
      const [written, levels] = line.split("=");
      const key = written.split(" ").map((word) => (word === "!" || word === "$" ? word : keyOf(word, language))).join(" ");
      return { key, written, levels };
    });
  const readEntries = (letters) => {
    const entries = [];
    let gap = 0, entry = -1;
    for (const letter of letters) {
      const code = letter.charCodeAt(0);
      gap = gap * 26 + (code < 97 ? code - 65 : code - 97);
      if (code < 97) { entry += gap + 1; entries.push(entry); gap = 0; }
    }
    return entries;
  };
  const closeness = (line, unit) => {
    if (line.key !== unit.key) return LONGER;
    if (line.written === unit.written) return 1;
    return unit.written === fold(unit.written) ? NO_TONES : OTHER_TONES;
  };

  // How well each entry matches a unit. Of a common word only the best are listed: `rest` is said of the others.
  const matches = (unit, lines) => {
    const found = new Map();
    let count = 0, rest = null;
    for (const line of lines) {
      if (line.key !== unit.key && !(unit.mayGoOn && line.key.startsWith(unit.key) && line.key.includes(" ") === !!unit.isPair)) continue;
      const close = closeness(line, unit);
      const [listed, more] = line.levels.split("+"), levels = listed.split(".");
      levels.forEach((letters, level) => {
        for (const entry of readEntries(letters)) {
          const worth = close * LEVEL_COUNTS[level], known = found.get(entry);
          if (!known || known.worth < worth) found.set(entry, { worth, close, level });
        }
      });
      if (more) {
        const level = levels.length - 1;
        count += readEntries(more)[0];
        if (!rest || rest.close < close) rest = { worth: close * LEVEL_COUNTS[level] * 0.8, close, level };
      }
    }
    return { found, count: Math.max(count, found.size), rest };
  };
  const kindOf = (entry, { kinds }) => kinds[placeOf(kinds.map((kind) => kind.first), entry)];

  const rank = (units, lines, directory) => {
    const scores = new Map(), met = units.map((unit) => matches(unit, lines(unit)));
    for (const { found } of met) for (const entry of found.keys()) scores.set(entry, { worth: 0, covered: 0, titled: 0, numbers: 0 });
    let all = 0;
    units.forEach((unit, at) => {
      const { found, count, rest } = met[at], rarity = Math.log(1 + directory.count / Math.max(1, count));
      if (unit.isSingle) all += rarity;
      for (const [entry, score] of scores) {
        const match = found.get(entry) || rest;
        if (!match) continue;
        score.worth += match.worth * rarity * unit.counts;
        if (unit.isSingle) score.covered += rarity * (0.7 + 0.3 * match.close);
        if (match.level === 0 && match.close > LONGER) {
          if (!unit.isSingle) score.titled += 1;
          else if (/^\d/.test(unit.key)) score.numbers += 1;
        }
      }
    });
    const numbers = units.filter((unit) => unit.isSingle && /^\d/.test(unit.key)).length;
    const wanted = units.filter((unit) => !unit.isSingle).length;
    const most = Math.max(...Array.from(scores.values(), ({ covered }) => covered));
    const ranked = [];
    for (const [entry, score] of scores) {
      if (score.covered < Math.max(most * 0.6, all * 0.25)) continue;
      const kind = kindOf(entry, directory), isNumbered = /document|provision/.test(kind.key) && numbers && score.numbers === numbers;
      const worth = score.worth * (score.covered / all) ** 3 * (kind.weight / 100);
      ranked.push({ entry, score: worth * (score.titled === wanted ? 1.6 : 1) * (isNumbered ? 1.6 : 1) });
    }
    return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
  };

  // ---- Passages.

  const PASSAGE_WORDS = 34;

  // The text from one token to another in pieces, every other one a match.
  const pieces = (text, found, from, to) => {
    const out = [from ? "… " : ""], isCut = to < found.length;
    let at = from ? found[from].start : 0, isHit = false;
    const turn = (place) => { out[out.length - 1] += text.slice(at, place); at = place; };
    for (let token = from; token < to; token += 1) {
      if (!found[token].hit === !isHit) continue;
      turn(isHit ? found[token - 1].end : found[token].start);
      out.push("");
      isHit = !isHit;
    }
    if (isHit) { turn(found[to - 1].end); out.push(""); }
    turn(isCut ? found[to - 1].end : text.length);
    if (isCut) out[out.length - 1] += " …";
    return out;
  };
  // Where syllables of the query stand side by side, one alone is no match.
  const mark = (found, { words, isOpen }) => {
    const places = new Map(words.map(({ key }, at) => [key, at])), last = words[words.length - 1];
    const placeIn = ({ key }) => {
      const place = places.get(key);
      return place === undefined && isOpen && last.key.length > 2 && key.startsWith(last.key) ? words.length - 1 : place;
    };
    const at = found.map(placeIn);
    const isBeside = (one, other) => at[one] !== undefined && at[other] !== undefined && at[one] + 1 === at[other];
    const beside = found.map((_, token) => isBeside(token - 1, token) || isBeside(token, token + 1));
    const anyBeside = beside.includes(true);
    const exact = new Set(found.map(({ written }) => written));
    found.forEach((token, number) => {
      const word = at[number] === undefined ? null : words[at[number]];
      const isOtherWord = word && word.written !== token.written && word.written !== word.key && exact.has(word.written);
      token.hit = !!word && !isOtherWord && (anyBeside ? beside[number] : true);
    });
  };
  const marked = (text, asked, language, atMost) => {
    const composed = text.normalize("NFC"), found = tokensAt(composed, language);
    mark(found, asked);
    if (found.length <= atMost) return pieces(composed, found, 0, found.length);
    let best = 0, most = -1;
    for (let from = 0; from + atMost <= found.length; from += 1) {
      const hits = found.slice(from, from + atMost).filter(({ hit }) => hit);
      const worth = new Set(hits.map(({ key }) => key)).size * 9 + hits.length;
      if (worth > most) [best, most] = [from, worth];
    }
    let from = best;
    while (from < best + atMost && !found[from].hit) from += 1;
    from = from === best + atMost || from < 20 ? 0 : from;
    for (let back = 0; back < 14 && from > 0; back += 1) {
      if (/[.!?;:]\s/.test(composed.slice(found[from - 1].end, found[from].start))) break;
      from -= 1;
    }
    return pieces(composed, found, from, Math.min(found.length, from + atMost));
  };

  // ---- Answers, a few at a time, so that few files are read.

  // `load(name)` promises a file's content. Nothing for a query without letters or digits.
  const search = async (query, language, load) => {
    const directory = await load("directory"), asked = parse(query, directory, language);
    if (!asked.words.length) return null;
    const units = unitsOf(asked), lines = new Map();
    const files = new Set(units.flatMap((unit) => filesOf(unit, directory)));
    await Promise.all([...files].map(async (file) => {
      lines.set(file, readLines(await load(`words-${file}`), language));
    }));
    const ranked = rank(units, (unit) => filesOf(unit, directory).flatMap((file) => lines.get(file)), directory);
    const shownNotes = new Set();
    let next = 0, before = 0;
    const starts = directory.texts.map((count) => (before += count) - count);
    const show = async ({ entry }) => {
      const file = placeOf(starts, entry), kind = kindOf(entry, directory);
      const [title, href, text = "", within, figure, lang] = (await load(`texts-${file}`))[entry - starts[file]];
      const { place } = asked;
      const isPlace = place && place.fragment && kind.key === "found-provision" && tokens(title, language).some(({ key }) => key === place.article);
      return {
        kind: kind.name, key: kind.key, within, figure, lang, href: isPlace ? `${href}#${place.fragment}` : href,
        title: marked(title, asked, language, 1e3), passage: marked(text, asked, language, PASSAGE_WORDS),
      };
    };
    // The best of each note stands for all its parts.
    const isNew = ({ key, href }) => {
      const page = key === "found-note" ? href.replace(/#.*/, "") : href;
      return shownNotes.size < shownNotes.add(page).size;
    };
    const more = async (count) => {
      const answers = [];
      while (answers.length < count && next < ranked.length) {
        const step = ranked.slice(next, next + count - answers.length);
        next += step.length;
        answers.push(...(await Promise.all(step.map(show))).filter(isNew));
      }
      return answers;
    };
    return { count: ranked.length, more, hasMore: () => next < ranked.length };
  };

  if (typeof document === "undefined") {
    globalThis.congboSearchParts = { fold, tokens, search };
    return;
  }

  // ---- The page.

  const tag = document.currentScript, said = tag.dataset, language = document.documentElement.lang;
  const waiting = {}, loaded = {};
  let version = "";
  globalThis.congboSearch = (name, content) => {
    if (name === "directory") version = content.version;
    waiting[name](content);
  };
  // A page from a disk may read scripts and nothing else.
  const load = (name) => (loaded[name] = loaded[name] || new Promise((resolve, reject) => {
    waiting[name] = resolve;
    const src = said.directory.replace("directory", name) + (version && `?v=${version}`);
    const fail = () => { delete loaded[name]; reject(new Error(name)); };
    document.head.append(make("script", { src, onerror: fail }));
  }));
  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  const fill = (text, places) => text.replace(/{(\w+)}/g, (_, place) => places[place]);
  const withMarks = (parts) => parts.map((part, at) => (at % 2 ? make("mark", {}, part) : part));

  const form = document.querySelector("main form[role=search]"), field = form.elements.q;
  const status = document.querySelector(".search-count"), list = document.querySelector(".search-results");
  const alphabet = document.querySelector(".alphabet");
  const more = make("button", { type: "button", className: "search-more", hidden: true }, said.more);
  list.after(more);

  const ANSWERS_AT_ONCE = 8, COUNT_AT_MOST = 100;
  const item = ({ kind, within, title, href, figure, passage, lang }) => {
    const about = make("p", { className: "search-kind" }, within ? `${kind} · ${within}` : kind);
    const line = make("li", {}, about, make("p", { className: "search-title" }, make("a", { href }, ...withMarks(title))));
    if (figure) line.append(make("p", { className: "search-figure" }, figure));
    if (passage.join("")) line.append(make("p", { className: "search-passage" }, ...withMarks(passage)));
    if (lang) line.querySelectorAll("a, .search-passage").forEach((words) => (words.lang = lang));
    return line;
  };
  const countWords = (count) =>
    fill(count > COUNT_AT_MOST ? said.over : count > 1 ? said.many : said.one, { count: Math.min(count, COUNT_AT_MOST) });
  const show = (hasAnswers, ...words) => {
    alphabet.hidden = hasAnswers;
    status.replaceChildren(...words);
  };

  let turn = 0;
  const run = async () => {
    const query = field.value.trim(), own = (turn += 1);
    const isOld = () => own !== turn;
    try {
      const result = query && (await search(query, language, load));
      const answers = result ? await result.more(ANSWERS_AT_ONCE) : [];
      if (isOld()) return;
      list.replaceChildren(...answers.map(item));
      list.hidden = !answers.length;
      more.hidden = !result || !result.hasMore();
      more.onclick = async () => {
        const next = (await result.more(ANSWERS_AT_ONCE)).map(item);
        if (isOld()) return;
        list.append(...next);
        more.hidden = !result.hasMore();
        if (next.length) next[0].querySelector("a").focus();
      };
      if (!query) return show(false);
      if (answers.length) return show(true, countWords(result.count));
      show(false, `${fill(said.none, { query: query.slice(0, 60) })} `, make("a", { href: `#${alphabet.id}` }, said.noneLink), ".");
    } catch (problem) {
      if (!isOld()) show(false, said.failed);
    }
  };
  // So that a search can be kept and sent, where the browser lets it.
  const remember = () => {
    const query = field.value.trim().slice(0, 200);
    try { history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname); } catch (refused) { /* Then not. */ }
  };
  let timer;
  field.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { remember(); run(); }, 150);
  };
  field.onkeydown = (event) => {
    if (event.key !== "Escape" || !field.value) return;
    field.value = "";
    field.oninput();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember();
    run();
  };
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) run();
})();
