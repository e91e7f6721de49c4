// What a question finds among the headwords. They come in shards, one for the words that begin alike, as scripts, so that a page
// opened from disk has them too. search/shards.js, which the build makes, tells which shards there are and all that is particular to
// the subject and to how its readers ask: the table of the normal form, common words, months, questions.
// levenshtein is the library fastest-levenshtein.
(() => {
  const form = document.querySelector("form.search");
  const base = form.dataset.base.replace(/\/?$/, "/");
  const loaded = new Map(); // shard → a promise of its rows
  const waiting = {};
  let known, ready; // what search/shards.js tells, and a promise of it

  window.headwords = { shards: (all) => waiting.shards(all), rows: (name, rows) => waiting[name](rows) };
  const load = (name, file) => new Promise((done) => {
    waiting[name] = done;
    const script = Object.assign(document.createElement("script"), { src: `${base}search/${file}.js`, onerror: () => done(null) });
    document.head.append(script);
  });
  const learn = () => (ready ??= load("shards", "shards").then((all) => {
    known = all ?? { names: [], years: [], normal: {}, lookalikes: [], stop: [], questions: [], named: [], months: [], ordinals: [], beside: [], calendar: "" };
    known.common = new Set(known.stop);
    return known;
  }));
  const fileOf = (name) => (/^[\x00-\x7f]*$/.test(name) ? name : [...name].map((c) => c.codePointAt().toString(16)).join("-"));
  async function shard(name) {
    if (!loaded.has(name)) loaded.set(name, load(fileOf(name), fileOf(name)));
    return (await loaded.get(name)) ?? [];
  }

  // The normal form, in the three steps of scripts/chronicle/link/normal.py, with the same table.
  const written = (text) => text.replace(/./gsu, (sign) => known.normal[sign] ?? sign);
  const normal = (text) =>
    written(written(text.normalize("NFC").toLowerCase()).normalize("NFKD").toLowerCase())
      .replace(/[\p{M}\p{Cf}]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  // The shards that may hold a word: the one it falls in; if `wide`, those of its first letter, and of letters mistaken for it.
  async function rowsFor(word, wide) {
    let found = known.names.filter((name) => word.startsWith(name) || (word.length < name.length && name.startsWith(word)));
    if (wide) {
      const firsts = new Set([word[0], word[1], ...known.lookalikes.filter((s) => s.includes(word[0])).join("")]);
      found = known.names.filter((name) => firsts.has(name[0]));
    }
    return (await Promise.all(found.slice(0, 60).map(shard))).flat();
  }

  // How well a word of the query meets a word of a name: 3 whole, 2 beginning, up to 1 with slips, 0 not at all.
  function meets(asked, word, { slips, whole }) {
    if (asked === word) return 3;
    if (whole) return 0;
    if (word.startsWith(asked)) return 2 + 0.5 * (asked.length / word.length);
    if (!slips || Math.abs(asked.length - word.length) > slips) return 0;
    const distance = levenshtein.distance(asked, word);
    return distance <= slips ? 1 - distance / 4 : 0;
  }

  const counts = (word) => !(known.common.has(word) || /^\d+$/.test(word));
  const EXACT = 80; // a row with so many points bears the very name that was asked for

  function scoreOfName(words, asked, how) {
    let [sum, letters] = [0, 0];
    for (const each of asked) {
      const slips = how.fuzzy && each.length > 3 ? (each.length > 7 ? 2 : 1) : 0;
      let most = 0;
      for (const word of words) most = Math.max(most, meets(each, word, { slips, whole: how.whole }));
      if (!most) return 0;
      sum += most;
      letters += each.length * (most < 3 ? 0.5 : 1);
    }
    return (10 * sum) / asked.length + (20 * letters) / words.join("").length;
  }

  function score(row, asked, how) {
    let best = 0;
    const byFirst = known.named.includes(row[1]); // such entries are looked for by the first word of a name
    for (const [n, name] of row[5].split("|").entries()) {
      if (name === asked.join(" ")) return 100 - (n ? 10 : 0);
      const words = name.split(" ").filter((word) => asked.includes(word) || counts(word));
      const points = scoreOfName(words, asked, how);
      if (!points) continue;
      const order = words[0] === asked[0] ? (byFirst ? 14 : 8) : words[0].startsWith(asked[0]) ? (byFirst ? 8 : 4) : 0;
      best = Math.max(best, points + order - (n ? 3 : 0));
    }
    // A question may take its words from several names of the entry.
    if (!best && asked.length > 1) {
      const words = new Set(row[5].split(/[| ]/));
      if (asked.every((each) => words.has(each) || words.has(each.replace(/s$/, "")) || words.has(`${each}s`))) {
        best = 24 + 10 / Math.max(1, normal(row[0]).split(" ").filter(counts).length);
      }
    }
    return best;
  }

  const once = (rows) => [...new Map(rows.map((row) => [row[2], row])).values()];
  const rank = (rows, asked, how = {}) =>
    once(rows)
      .map((row) => [score(row, asked, how), row])
      .filter(([points]) => points)
      .map(([points, row]) => [points - (row[6] >= known.last ? 60 : row[6] * 0.4) + Math.log2(1 + row[7]) * 1.5, row])
      .sort((a, b) => b[0] - a[0] || a[1][0].localeCompare(b[1][0]));

  // "1 December 1934", "December 1, 1934", "1.12.1934", "1934-12-01", "August 1936", "1936", "1936–1937" → first and last day, as text.
  const two = (n) => String(n).padStart(2, "0");
  function daysOf(query) {
    const words = query.split(" ").filter((word) => !known.common.has(word) && !known.beside.includes(word));
    const years = [], numbers = [], months = [];
    for (const word of words) {
      const day = word.match(/^(\d{1,2})(\p{L}*)$/u);
      const month = known.months.findIndex((names) => word.length > 2 && names.some((name) => name.startsWith(word)));
      if (/^\d{4}$/.test(word)) years.push([word, numbers.length]);
      else if (day && (!day[2] || known.ordinals.includes(day[2]))) numbers.push(Number(day[1]));
      else if (month >= 0) months.push(month + 1);
      else return null;
    }
    if (years.length === 2 && words.length === 2 && years[0][0] < years[1][0]) return { from: `${years[0][0]}-01-01`, to: `${years[1][0]}-12-31` };
    if (years.length !== 1 || months.length + numbers.length > 2 || months.length > 1) return null;
    const [[year, before]] = years;
    let [month, day] = [months[0], numbers[0]];
    if (!months.length) {
      if (before) numbers.reverse(); // day.month.year
      [month, day] = numbers;
      if (month > 12 && day <= 12) [month, day] = [day, month]; // month/day/year
    }
    if ((month ?? 1) > 12 || (day ?? 1) > 31 || month === 0 || day === 0) return null;
    return { from: `${year}-${two(month ?? 1)}-${two(day ?? 1)}`, to: `${year}-${two(month ?? 12)}-${two(day ?? 31)}`, day };
  }

  // The days of a row by the other calendar, in words.
  const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
  const inOther = (days) => {
    const words = [...new Set(days)].map((day) => day.split("-").map(Number)).map(([y, m, d]) => `${d} ${monthName.format(Date.UTC(2000, m - 1))} ${y}`);
    return `${words.join(" to ")} ${known.calendar}`.trim();
  };

  // The events of then, in either calendar: those that began then before those that went on, and of a day the most exact first.
  async function onDate(query) {
    const asked = daysOf(query);
    if (!asked) return [];
    const { from, to, day } = asked;
    const years = known.years.filter((year) => year >= from.slice(0, 4) && year <= to.slice(0, 4));
    const within = ([first, last]) => first <= to && last >= from;
    const spans = (row) => [row.slice(8, 10), row.slice(10, 12)].filter((span) => span.length && within(span));
    const begins = (row) => (spans(row).some(([first]) => first >= from) ? 0 : 1);
    const lasts = (row) => Date.parse(row[9]) - Date.parse(row[8]);
    const other = (row) => (spans(row).length && !within(row.slice(8, 10)) ? Object.assign([...row], { days: inOther(row.slice(10, 12)) }) : row);
    return once((await Promise.all(years.map((year) => shard(`year-${year}`)))).flat().filter((row) => spans(row).length))
      .map(other)
      .sort((a, b) => begins(a) - begins(b) || (day ? lasts(a) - lasts(b) : 0) || b[7] - a[7]);
  }

  const longestOf = (words) => [...words].sort((a, b) => b.length - a.length)[0];
  const weak = (ranked) => ranked.every(([, row]) => row[6] >= known.last); // nothing but what stands below all others
  const rowsOf = (ranked) => once(ranked.map(([, row]) => row));

  // Headwords with all words of the query; common words count where a name has them.
  async function withAll(all, asked, how) {
    const rows = await rowsFor(longestOf(asked));
    const found = rank(rows, all, how);
    return asked.length < all.length ? [...found, ...rank(rows, asked, how)] : found;
  }

  // Headwords with all words but one: what is left must be two words or more, or the very name of an entry.
  async function withoutOne(asked) {
    const found = [];
    for (const left of asked) {
      const others = asked.filter((word) => word !== left);
      if (!others.some((word) => /\p{L}{3}|\d{3}/u.test(word))) continue;
      const ranked = rank(await rowsFor(longestOf(others)), others, { whole: true });
      const kept = others.length > 1 ? ranked : ranked.filter(([points]) => points >= EXACT);
      found.push(...kept.filter(([, row]) => row[6] < known.last).map(([points, row]) => [points, row, left]));
    }
    return found.sort((a, b) => b[0] - a[0]);
  }

  async function withSlips(asked) {
    if (longestOf(asked).length < 4) return [];
    const near = rank(await rowsFor(longestOf(asked)), asked, { fuzzy: true });
    if (!weak(near)) return near;
    return rank((await Promise.all(asked.map((word) => rowsFor(word, true)))).flat(), asked, { fuzzy: true });
  }

  // Text → rows, best first; `meant` is a near name where none was met, `left` a word that no entry has beside the others.
  async function find(text) {
    await learn();
    const query = normal(text);
    if (!query) return { rows: [] };
    const all = query.split(" ");
    const kept = all.filter((word) => !known.common.has(word));
    const asked = kept.length ? kept : all;
    // One letter of a longer text, as in C++, is no beginning of a word.
    const how = { whole: query.length < 2 && text.trim().length > 1 };
    let ranked = await withAll(all, asked, how);
    const joined = normal(text.replace(/(?<=[\p{L}\p{N}])[-‐‑‒–](?=[\p{L}\p{N}])/gu, ""));
    if (weak(ranked) && joined !== query) ranked = [...(await withAll(joined.split(" "), joined.split(" "), {})), ...ranked];
    const question = known.questions.find(([begins]) => `${query} `.startsWith(`${begins} `));
    if (question) ranked.sort((a, b) => (b[1][1] === question[1]) - (a[1][1] === question[1]));
    const dated = await onDate(query);
    if (dated.length) {
      const named = ranked.filter(([points]) => points >= EXACT);
      return { rows: once([...rowsOf(named), ...dated, ...rowsOf(ranked)]) };
    }
    if (!weak(ranked) || how.whole) return { rows: rowsOf(ranked) };
    const fewer = asked.length > 1 ? await withoutOne(asked) : [];
    const near = await withSlips(asked);
    if (!weak(near)) return { rows: rowsOf([...near, ...fewer, ...ranked]), meant: near[0][1][0] };
    if (ranked.length) return { rows: rowsOf([...ranked, ...fewer]) };
    if (fewer.length) return { rows: rowsOf(fewer), left: fewer[0][2] };
    return { rows: rowsOf(near), meant: near[0]?.[1][0] };
  }

  window.search = { find, learn, normal, daysOf, base };
})();
