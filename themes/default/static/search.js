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
  // Words beside each other in two sentences are no phrase: `sentences` in `token.rs`.
  const ENDS = /[.;:?!…]["'”’»)\]]*\s/;
  const tokensAt = (text, language) => {
    let before = -1;
    return Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => {
      const written = spell(word.replace(/[.,]/g, "")), end = start + word.length;
      const isFirst = before < 0 || ENDS.test(text.slice(before, start));
      before = end;
      return { written, key: keyOf(written, language), start, end, isFirst };
    });
  };
  const tokens = (text, language) => tokensAt(text.normalize("NFC"), language);

  // ---- What is asked for.

  const WORDS_AT_MOST = 10;
  // Words that say what kind of thing is asked for, and nothing of it.
  const ASKING = {
    vi: [["found-indicator", / (?:co )?bao nhieu /], ["found-term", / (?:nghia )?la gi /], ["", / o dau /]],
    en: [["found-indicator", / how (?:many|much) /], ["found-term", / what (?:is|are|doe) /], ["", / where (?:is|are|can) /]],
  };
  const SMALL = /^(an?|and|are|as|at|be|by|can|do|doe|for|from|how|i|in|is|it|may|my|of|on|or|the|to|what|when|where|which|who|with)$/;
  const PLACE = / (?:(?:diem|point) (\S+) (?:of )?)?(?:(?:khoan|clause) (\d+) (?:of )?)?(dieu|article|art) (\d+)(?: (?:khoan|clause) (\d+))?(?: (?:diem|point) (\S+))?/;

  const parse = (query, directory, language) => {
    const text = query.slice(0, 400).normalize("NFC");
    // A year is that of a number or a title; in 17/2023 it is a part of a name.
    const isYear = ({ key, start, end }) => /^(19|20)\d\d$/.test(key) && text[start - 1] !== "/" && text[end] !== "/";
    let words = tokensAt(text, language).map((word) => ({ ...word, isYear: isYear(word) }));
    for (const [short, long] of directory.short) {
      const [name] = tokens(short, language);
      words = words.flatMap((word) => (name && word.key === name.key ? tokens(long, language) : [word]));
    }
    const line = words.map((word) => word.key).join(" "), match = ` ${line} `.match(PLACE);
    let place = null, kind = "";
    for (const [asked, pattern] of ASKING[language]) {
      const question = ` ${line} `.match(pattern);
      if (!question) continue;
      kind = kind || asked;
      const first = line.slice(0, question.index).split(" ").filter(Boolean).length;
      words = words.map((word, at) => ({ ...word, isAsking: word.isAsking || (at >= first && at < first + question[0].trim().split(" ").length) }));
    }
    if (match) {
      const [whole, point, before, word, article, behind, last] = match;
      const first = line.slice(0, match.index).split(" ").filter(Boolean).length;
      const asked = whole.trim().split(" "), clause = before || behind, from = first + asked.indexOf(word);
      const at = point ? first + 1 : last ? first + asked.length - 1 : -1, label = words[at] && words[at].written.replace("đ", "dd");
      place = { article, fragment: [clause && `khoan-${clause}`, label && `diem-${label}`].filter(Boolean).join("-") };
      words = [...words.slice(0, first), ...words.slice(from, from + 2), ...words.slice(first + asked.length)];
    }
    const telling = words.filter((word) => language !== "en" || !SMALL.test(word.key));
    words = (telling.length ? telling : words).slice(0, WORDS_AT_MOST);
    if (words.every(({ isAsking }) => isAsking)) words = words.map((word) => ({ ...word, isAsking: false }));
    const last = words[words.length - 1], isOpen = !!last && !last.isAsking && /[\p{Alphabetic}\p{N}]$/u.test(text);
    return { words, named: words.filter(({ isAsking }) => !isAsking), place, kind, isOpen };
  };

  // ---- What the files say.

  // As `phrases.rs` counts them.
  const LETTERS = [[33, 33], [35, 47], [58, 64], [91, 91], [93, 96], [123, 126], [0x100, 0x2ff], [0x370, 0x482], [0x48a, 0x52f]];

  // The last of the rising `starts` that is not above `key`.
  const placeOf = (starts, key) => {
    let low = 0, high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= key) low = middle; else high = middle;
    }
    return low;
  };
  const readNumbers = (letters) => {
    const numbers = [];
    let gap = 0, number = -1;
    for (const letter of letters) {
      const code = letter.charCodeAt(0);
      gap = gap * 26 + (code < 97 ? code - 65 : code - 97);
      if (code < 97) { number += gap + 1; numbers.push(number); gap = 0; }
    }
    return numbers;
  };
  const readDirectory = (directory) => {
    const phrases = new Map(), groups = [];
    let letter = 0, first = 0;
    for (const [from, to] of LETTERS) {
      for (let code = from; code <= to && letter < directory.phrases.length; code += 1) {
        const name = String.fromCharCode(code);
        if (!directory.kept.includes(name)) phrases.set(name, directory.phrases[letter++]);
      }
    }
    for (const kind of directory.kinds) {
      kind.lengths.forEach((count, length) => { if (count) groups.push({ first, kind, length }); first += count; });
    }
    const starts = groups.map((group) => group.first);
    return {
      count: directory.count, reads: directory.reads, short: directory.short, phrases, files: new Map(),
      words: directory.words.split("|").slice(0, -1), weights: directory.weights, pairs: directory.pairs,
      texts: readNumbers(directory.texts).map((start, file) => start - file),
      groupOf: (entry) => groups[placeOf(starts, entry)],
    };
  };
  const SIGNS = { "`": "\u0300", "'": "\u0301", "~": "\u0303", "?": "\u0309", ".": "\u0323" };
  const readLines = (text, language) => {
    let before = [];
    return text.split("\n").filter(Boolean).map((line) => {
      const [word, places] = line.split("=");
      before = [...before.slice(0, word.charCodeAt(0) - 65), ...word.slice(1)];
      const written = before.join("").replace(/[`'~?.]/g, (sign) => SIGNS[sign]).normalize("NFC");
      return { written, key: written.split(" ").map((word) => keyOf(word, language)).join(" "), places };
    });
  };
  // A title, and what is said in pieces: the first belongs to the page, the others to places on it.
  const readEntry = (row, number, language) => {
    const [name, way, text = "", within = "", figure = "", lang = "", behind = ""] = row.split("\t"), said = text.split("\r");
    const slug = fold(name).split(/[^a-z0-9]+/).filter(Boolean);
    const href = way.replace(/~(.)/, (_, words) => slug.slice(0, words.charCodeAt(0) - 96).join("-"));
    const part = (text) => { const composed = text.normalize("NFC"); return { text: composed, tokens: tokensAt(composed, language) }; };
    const pieces = [{ id: "", heading: part(""), ...part(said[0]) }];
    for (let at = 1; at < said.length; at += 3) pieces.push({ id: said[at], heading: part(said[at + 1]), ...part(said[at + 2]) });
    const page = number - (readNumbers(behind)[0] || 0);
    return { number, page, title: part(name), href, pieces, within, figure, lang, beside: part(`${within}; ${figure}`) };
  };

  // ---- Ranking: by what the words say of entries and files, and then by the texts of the best.

  const IN_TITLE = 0, BESIDE = 1, OFTEN = 2, ONCE = 3, LEVEL_COUNTS = [10, 4, 2.2, 1.5];
  const SERIES = "~", TITLE_LENGTHS = [3, 6, 12], PERHAPS = 0.5, OTHER_TONES = 0.35, NO_TONES = 0.85, LONGER = 0.5, PAIR_COUNTS = 1.6;
  // A series says its years; each article bears that of its law.
  const OF_YEARS = /indicator|figure/, OF_A_LAW = /provision/;
  const OF_ITS_KIND = 1.5, ITS_NAME = 1.4, ASKS_ONLY = 0.15, NOT_READ = 0.5;

  const closeness = (token, { key, written, mayGoOn }) => {
    if (token.key !== key) return mayGoOn && token.key.startsWith(key) ? LONGER : 0;
    if (token.written === written) return 1;
    return written === fold(written) ? NO_TONES : OTHER_TONES;
  };
  // A pair is dealt to a file by a sum over its letters, as in `index.rs`.
  const dealtTo = (key, count) => Array.from({ length: key.length }, (_, at) => key.charCodeAt(at))
    .reduce((sum, code) => (Math.imul(sum, 31) + code) >>> 0, 0) % count;
  const filesOf = (unit, { words, pairs }) => {
    if (unit.isPair) return pairs[0] ? [`pairs-${dealtTo(unit.key, pairs[0])}`] : [];
    const first = placeOf(words, unit.key), next = words[first + 1];
    return (unit.mayGoOn && next && next.startsWith(unit.key) ? [first, first + 1] : [first]).map((file) => `words-${file}`);
  };
  // The words of the query and the pairs of them, each with where it stands: how close in which entries and files.
  const unitsOf = ({ words, isOpen }) => {
    const last = words.length - 1;
    const singles = words.map((word, at) => ({ ...word, mayGoOn: at === last && isOpen && word.key.length > 1 }));
    const pair = (one, other) => ({ key: `${one.key} ${other.key}`, written: `${one.written} ${other.written}`, isPair: true, isAsking: one.isAsking || other.isAsking });
    const pairs = singles.slice(1).map((word, at) => pair(singles[at], word)), names = ({ isAsking }) => !isAsking;
    return { singles, pairs, named: singles.filter(names), joined: pairs.filter(names) };
  };
  // A site without pairs has light files, and all are read. On a large one, words that stand everywhere fill heavy files and
  // say little. So the two lightest come first, then pairs, of these first those that share no word, then other words, as
  // long as they are not too heavy together. A word whose file is not read is met in the texts all the same.
  const RAREST = 2, WEIGHT_OF_WORDS = 28;
  const choose = ({ named, joined }, directory) => {
    const chosen = new Set();
    let weight = 0;
    const weightOf = (file) => (file.startsWith("pairs") ? directory.pairs[1] : directory.weights[file.slice(6)] || "A").charCodeAt(0) - 64;
    const filesAnew = (unit) => filesOf(unit, directory).filter((file) => !chosen.has(file));
    const sumOf = (files) => files.reduce((sum, file) => sum + weightOf(file), 0);
    const weightOfAll = new Map(named.map((unit) => [unit, sumOf(filesOf(unit, directory))]));
    const rare = [...named].sort((one, other) => weightOfAll.get(one) - weightOfAll.get(other) || other.key.length - one.key.length);
    const pairs = [0, 1].flatMap((turn) => joined.filter((_, at) => at % 2 === turn));
    for (const unit of [...rare.slice(0, RAREST), ...pairs, ...rare.slice(RAREST)]) {
      const files = filesAnew(unit), own = sumOf(files);
      unit.isRead = !directory.pairs[0] || !chosen.size || weight + own <= WEIGHT_OF_WORDS;
      if (!unit.isRead) continue;
      weight += own;
      files.forEach((file) => chosen.add(file));
    }
    return { files: [...chosen], weight };
  };
  const locate = (unit, lines, { texts }) => {
    const places = [new Map(), new Map(), new Map()];
    let cut = 0;
    for (const line of lines) {
      const close = line.key.includes(" ") === !!unit.isPair ? closeness(line, unit) : 0;
      if (!close) continue;
      line.places.replace("+", "").split(".").forEach((letters, at) => {
        for (const number of readNumbers(letters)) places[at].set(number, Math.max(close, places[at].get(number) || 0));
      });
      if (line.places[0] === "+") cut = Math.max(cut, close);
    }
    const [titles, beside, files] = places;
    for (const names of [titles, beside]) {
      for (const [entry, close] of names) {
        const file = placeOf(texts, entry);
        files.set(file, Math.max(close, files.get(file) || 0));
      }
    }
    return Object.assign(unit, { titles, beside, files, cut });
  };
  // A word that stands in each file need not stand in each entry of it.
  const rarityOf = ({ titles, files }, { count, texts }) => {
    const share = Math.min(files.size, texts.length - 0.5) / texts.length;
    const said = count * (1 - (1 - share) ** (texts.length / count));
    return Math.log(1 + count / Math.max(1, titles.size, said));
  };
  // Which entries and files to read, the most promising first.
  const promising = ({ singles, pairs }, asked, directory) => {
    const all = singles.reduce((sum, { rarity, isRead }) => sum + (isRead ? rarity : 0), 0), promises = [];
    const promise = (entry, file) => {
      const { kind, length } = entry < 0 ? { kind: { weight: 100 }, length: 0 } : directory.groupOf(entry);
      let worth = 0, covered = 0, named = 0, titled = 0;
      for (const { titles, beside, files, cut, rarity, isYear } of singles) {
        const title = titles.get(entry) || 0, other = beside.get(entry) || cut * (entry >= 0);
        const name = isYear && OF_YEARS.test(kind.key) ? files.get(file) || 0 : isYear && OF_A_LAW.test(kind.key) ? 0 : other, isNamed = title || name;
        const close = isNamed || files.get(file) || 0, covers = close && rarity * (0.7 + 0.3 * close);
        worth += close * rarity * LEVEL_COUNTS[title ? IN_TITLE : name ? BESIDE : ONCE];
        // What stands somewhere in the file need not stand in the entry.
        covered += covers * (isNamed || entry < 0 ? 1 : PERHAPS);
        if (title || beside.get(entry)) named += covers;
        if (title > LONGER) titled += 1;
      }
      for (const { files, rarity } of pairs) worth += (files.get(file) || 0) * rarity * PAIR_COUNTS * LEVEL_COUNTS[OFTEN];
      const share = titled / Math.max(TITLE_LENGTHS[length], singles.length), isAsked = kind.key && kind.key === asked.kind;
      const score = worth * (covered / all) ** 3 * (kind.weight / 100) * (1 + share * share) * (isAsked ? OF_ITS_KIND : 1);
      promises.push({ entry, file, covered, named, titled, score });
    };
    new Set(singles.flatMap(({ titles, beside }) => [...titles.keys(), ...beside.keys()])).forEach((entry) => promise(entry, placeOf(directory.texts, entry)));
    new Set(singles.flatMap(({ files }) => [...files.keys()])).forEach((file) => promise(-1, file));
    const most = promises.reduce((most, { covered }) => Math.max(most, covered), 0), enough = Math.max(0.25 * all, 0.4 * most);
    return { promises: promises.filter(({ covered }) => covered >= enough).sort((a, b) => b.score - a.score || a.entry - b.entry || a.file - b.file) };
  };

  // Where tokens answer words of the query, and neighbours a pair of them.
  const meet = (met, tokens, { singles, pairs }, level) => {
    const keep = (unit, close, level) => {
      const known = met.get(unit), again = known && known.level === ONCE && level === ONCE ? OFTEN : level;
      const worth = close * LEVEL_COUNTS[again];
      if (!known || known.worth < worth) met.set(unit, { worth, close, level: again });
    };
    let before = [];
    for (const token of tokens) {
      const close = singles.map((word) => closeness(token, word));
      close.forEach((own, at) => {
        if (!own) return;
        keep(singles[at], own, level);
        if (at && !token.isFirst && before[at - 1]) keep(pairs[at - 1], Math.min(own, before[at - 1]), Math.min(level, OFTEN));
      });
      before = close;
    }
  };
  const judged = (entry, units, all, asked, directory) => {
    const met = new Map(), { singles, named, joined } = units, { kind } = directory.groupOf(entry.number), { tokens } = entry.title;
    meet(met, tokens, units, IN_TITLE);
    meet(met, entry.beside.tokens, units, BESIDE);
    for (const word of singles) {
      const close = word.beside.get(entry.number), known = met.get(word);
      if (close && !(known && known.level <= BESIDE)) met.set(word, { worth: close * LEVEL_COUNTS[BESIDE], close, level: BESIDE });
    }
    for (const { id, heading, tokens } of entry.pieces) { meet(met, heading.tokens, units, BESIDE); meet(met, tokens, units, id === SERIES ? BESIDE : ONCE); }
    for (const [unit, match] of met) if (OF_A_LAW.test(kind.key) && unit.isYear && match.level === BESIDE) met.set(unit, { ...match, worth: match.close * LEVEL_COUNTS[ONCE], level: ONCE });
    let worth = 0, covered = 0;
    for (const [{ isPair, rarity }, match] of met) {
      worth += match.worth * rarity * (isPair ? PAIR_COUNTS : 1);
      if (!isPair) covered += rarity * (0.7 + 0.3 * match.close);
    }
    const ends = (token, word) => (token ? closeness(token, { ...word, mayGoOn: false }) : 0), last = named[named.length - 1];
    const begins = ends(tokens[0], named[0]), stops = ends(tokens[tokens.length - 1], last);
    worth += LEVEL_COUNTS[IN_TITLE] * (begins * named[0].rarity * 0.4 + stops * last.rarity * 0.6);
    const isIn = (unit) => met.has(unit) && met.get(unit).level === IN_TITLE && met.get(unit).close > LONGER;
    const numbers = named.filter(({ key }) => /^\d/.test(key));
    if (begins && stops && joined.every(isIn)) worth *= 1.6;
    else if (/indicator|term/.test(kind.key) && tokens.every((token) => named.some((word) => ends(token, word) >= NO_TONES))) worth *= ITS_NAME;
    if (kind.key === asked.kind) worth *= OF_ITS_KIND;
    if (/document|provision/.test(kind.key) && numbers.length && numbers.every(isIn)) worth *= 1.6;
    return { entry, kind, covered, score: worth * (covered / all) ** 3 * (kind.weight / 100) };
  };

  // ---- Passages.

  const PASSAGE_WORDS = 34;

  // The text from one token to another in pieces, every other one a match.
  const pieces = (text, found, from, to) => {
    const out = [from ? "… " : ""], isCut = to < found.length;
    let at = from ? found[from].start : 0, isHit = false;
    const turn = (place) => { out[out.length - 1] += text.slice(at, place); at = place; };
    for (let token = from; token < to; token += 1) {
      // A match ends with its sentence.
      if (isHit && found[token].hit && found[token].isFirst) { turn(found[token - 1].end); out.push(""); isHit = false; }
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
  const mark = (found, { named: words, isOpen }) => {
    const places = new Map(words.map(({ key }, at) => [key, at])), last = words[words.length - 1];
    const placeIn = ({ key }) => {
      const place = places.get(key);
      return place === undefined && isOpen && last.key.length > 2 && key.startsWith(last.key) ? words.length - 1 : place;
    };
    const at = found.map(placeIn);
    const isBeside = (one, other) => at[one] !== undefined && at[other] !== undefined && at[one] + 1 === at[other] && !found[other].isFirst;
    const beside = found.map((_, token) => isBeside(token - 1, token) || (token + 1 < found.length && isBeside(token, token + 1)));
    const anyBeside = beside.includes(true);
    const exact = new Set(found.map(({ written }) => written));
    return found.map((token, number) => {
      const word = at[number] === undefined ? null : words[at[number]];
      const isOtherWord = word && word.written !== token.written && word.written !== word.key && exact.has(word.written);
      return { ...token, hit: !!word && !isOtherWord && (anyBeside ? beside[number] : true), isBeside: beside[number] };
    });
  };
  // How much of the query stands in some tokens.
  const hold = (found) => {
    const hits = found.filter(({ hit }) => hit);
    return new Set(hits.map(({ key }) => key)).size * 9 + hits.length + hits.filter(({ isBeside }) => isBeside).length;
  };
  const marked = ({ text, tokens }, asked, atMost) => {
    const found = mark(tokens, asked);
    if (found.length <= atMost) return pieces(text, found, 0, found.length);
    let best = 0, most = -1;
    for (let from = 0; from + atMost <= found.length; from += 1) {
      const worth = hold(found.slice(from, from + atMost));
      if (worth > most) [best, most] = [from, worth];
    }
    let from = best;
    while (from < best + atMost && !found[from].hit) from += 1;
    from = from === best + atMost || from < 20 ? 0 : from;
    for (let back = 0; back < 14 && from > 0 && !found[from].isFirst; back += 1) from -= 1;
    return pieces(text, found, from, Math.min(found.length, from + atMost));
  };

  // ---- Answers, a few at a time, so that few files are read.

  const WORTH_READING = 0.2, ROUNDS_AT_MOST = 6, ROUNDS_AHEAD = 2, ENOUGH = 0.6;
  const directories = new WeakMap();

  // `load(name)` promises a file's content. Nothing for a query without letters or digits.
  const search = async (query, language, load) => {
    const written = await load("directory");
    if (!directories.has(written)) directories.set(written, readDirectory(written));
    const directory = directories.get(written), asked = parse(query, directory, language);
    if (!asked.words.length) return null;
    const units = unitsOf(asked), { singles, pairs } = units, lines = new Map();
    const { files, weight } = choose(units, directory);
    await Promise.all(files.map(async (file) => lines.set(file, readLines(await load(file), language))));
    for (const unit of [...singles, ...pairs]) locate(unit, unit.isRead ? filesOf(unit, directory).flatMap((file) => lines.get(file)) : [], directory);
    // What a pair says of where a word stands is better than nothing.
    singles.forEach((word, at) => {
      for (const pair of word.isRead ? [] : [pairs[at - 1], pairs[at]]) {
        if (pair) pair.files.forEach((close, file) => word.files.set(file, Math.max(close, word.files.get(file) || 0)));
      }
    });
    const sum = (units) => units.reduce((sum, { rarity }) => sum + rarity, 0), readWords = singles.filter(({ isRead }) => isRead);
    for (const unit of readWords) unit.rarity = rarityOf(unit, directory);
    const middling = sum(readWords) / readWords.length;
    for (const unit of singles) if (!unit.isRead) unit.rarity = middling * (unit.isAsking ? ASKS_ONLY : NOT_READ);
    pairs.forEach((pair, at) => { pair.rarity = Math[pair.isAsking ? "min" : "max"](singles[at].rarity, singles[at + 1].rarity); });
    const all = sum(singles), notRead = all - sum(readWords), { promises } = promising(units, asked, directory);
    const atBest = new Map(promises.filter(({ entry }) => entry < 0).map(({ file, covered }) => [file, covered + notRead]));
    const read = new Set(), shown = new Set(), known = new Set();
    // What goes on with another entry has no title of its own here.
    for (const { entry, named, titled } of promises) if (titled && named >= all * (ENOUGH + 0.05)) known.add(entry);
    // Who types many words needs many files of them.
    const [some, many] = directory.pairs[0] ? [weight > 14, weight > 22] : [files.length > 4, files.length > 7];
    const filesAtOnce = Math.max(2, directory.reads - some - many);
    let next = 0, pool = [], most = 0;

    const entriesOf = async (file) => {
      if (!directory.files.has(file)) {
        const text = (await load(`texts-${file}`)).replace(/[!-/:-@[-`{-~\u0100-\u052f]/g, (letter) => directory.phrases.get(letter) || letter);
        directory.files.set(file, text.split("\n").map((row, at) => readEntry(row, directory.texts[file] + at, language)));
      } else await load(`texts-${file}`);
      return directory.files.get(file);
    };
    const readOn = async (atOnce = filesAtOnce) => {
      const files = new Set();
      for (const best = promises[next].score; next < promises.length; next += 1) {
        const { file, score } = promises[next];
        if (read.has(file) || files.has(file) || atBest.get(file) * 1.05 < Math.max(most * ENOUGH, all * 0.25)) continue;
        if (files.size === atOnce || (files.size && score < best * WORTH_READING)) break;
        files.add(file);
      }
      files.forEach((file) => read.add(file));
      const entries = (await Promise.all([...files].map(entriesOf))).flat();
      const found = entries.map((entry) => judged(entry, units, all, asked, directory));
      most = Math.max(most, ...found.map(({ covered }) => covered));
      const enough = Math.max(most * ENOUGH, all * 0.25);
      pool = [...pool, ...found].filter(({ covered }) => covered >= enough);
      // Files that cannot hold as much are not read.
      while (next < promises.length && (read.has(promises[next].file) || atBest.get(promises[next].file) * 1.05 < enough)) next += 1;
      pool.sort((a, b) => b.score - a.score || a.entry.number - b.entry.number);
      known.forEach((entry) => { if (read.has(placeOf(directory.texts, entry))) known.delete(entry); });
    };
    const show = ({ entry, kind }) => {
      const { title, within, figure, lang, number } = entry;
      const pieces = entry.pieces.filter(({ id }) => id !== SERIES), worth = pieces.map(({ heading, tokens }) => hold(mark(heading.tokens, asked)) * 0.5 + hold(mark(tokens, asked)));
      const piece = pieces[worth.indexOf(Math.max(...worth))], { place } = asked;
      const isPlace = place && place.fragment && kind.key === "found-provision" && title.tokens.some(({ key }) => key === place.article);
      const fragment = isPlace ? place.fragment : piece.id;
      return {
        kind: kind.name, key: kind.key, within: piece.heading.text || within, figure, lang, number,
        href: fragment ? `${entry.href}#${fragment}` : entry.href, title: marked(title, asked, 1e3), passage: marked(piece, asked, PASSAGE_WORDS),
      };
    };
    const isAll = () => next >= promises.length;
    const hasFound = () => {
      while (pool.length && shown.has(pool[0].entry.page)) pool.shift();
      return pool.length > 0;
    };
    const lookOn = async (rounds, atOnce) => {
      for (let round = 0; round < rounds && !hasFound() && !isAll(); round += 1) await readOn(atOnce);
    };
    // Files that promise less and less, and hold nothing, are enough.
    const lookAhead = async (rounds) => {
      await lookOn(rounds);
      if (!hasFound()) next = promises.length;
    };
    const more = async (count) => {
      const answers = [];
      if (pool.length < count && !isAll()) await readOn();
      await lookAhead(shown.size ? ROUNDS_AHEAD : ROUNDS_AT_MOST);
      for (; answers.length < count && hasFound(); pool.shift()) {
        shown.add(pool[0].entry.page);
        answers.push(show(pool[0]));
      }
      return answers;
    };
    // What is sure to be shown, whatever is read yet.
    const count = () => new Set([...(isAll() ? [] : known), ...shown, ...pool.filter(({ covered }) => isAll() || covered >= all * ENOUGH).map(({ entry }) => entry.page)]).size;
    return { count, isAll, more, peek: () => lookOn(1, 1), ahead: () => lookAhead(ROUNDS_AHEAD), hasMore: () => hasFound() || !isAll() };
  };

  if (typeof document === "undefined") {
    globalThis.congboSearchParts = { fold, tokens, search };
    return;
  }

  // ---- The page.

  const tag = document.currentScript, said = tag.dataset, language = document.documentElement.lang;
  const waiting = {}, loaded = {};
  let version = "";
  globalThis.congboSearch = (content) => {
    const { name } = document.currentScript.dataset;
    if (name === "directory") version = content.version;
    waiting[name](content);
  };
  // A page from a disk may read scripts and nothing else.
  const load = (name) => (loaded[name] = loaded[name] || new Promise((resolve, reject) => {
    waiting[name] = resolve;
    const src = said.directory.replace("directory", name) + (version && `?v=${version}`);
    const fail = () => { delete loaded[name]; reject(new Error(name)); };
    const script = make("script", { src, onerror: fail });
    script.dataset.name = name;
    document.head.append(script);
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
  // So that the focus has somewhere to go, where a press brings nothing.
  status.tabIndex = -1;

  const ANSWERS_AT_ONCE = 8, COUNT_AT_MOST = 100;
  const item = ({ kind, within, title, href, figure, passage, lang }) => {
    const about = make("p", { className: "search-kind" }, within ? `${kind} · ${within}` : kind);
    const line = make("li", {}, about, make("p", { className: "search-title" }, make("a", { href }, ...withMarks(title))));
    if (figure) line.append(make("p", { className: "search-figure" }, figure));
    if (passage.join("")) line.append(make("p", { className: "search-passage" }, ...withMarks(passage)));
    if (lang) line.querySelectorAll("a, .search-passage").forEach((words) => (words.lang = lang));
    return line;
  };
  // What was not read may hold more than is known.
  const countWords = (result) => {
    const count = result.count();
    if (!result.isAll()) return fill(said.over, { count: Math.min(count, COUNT_AT_MOST) });
    return fill(count > 1 ? said.many : said.one, { count });
  };
  const show = (hasAnswers, ...words) => {
    alphabet.hidden = hasAnswers;
    // Said again only when it is something else.
    if (status.textContent !== words.map((word) => word.textContent || word).join("")) status.replaceChildren(...words);
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
      more.hidden = true;
      if (!query) return show(false);
      // Whether there is more is found out in one file at first, and in some once somebody asks for more.
      const settle = async (look) => {
        await look().catch(() => {});
        if (isOld()) return;
        more.hidden = !result.hasMore();
        show(true, countWords(result));
      };
      more.onclick = async () => {
        const next = (await result.more(ANSWERS_AT_ONCE)).map(item);
        if (isOld()) return;
        list.append(...next);
        (next.length ? next[0].querySelector("a") : status).focus();
        await settle(result.ahead);
      };
      if (answers.length) return await settle(result.peek);
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
