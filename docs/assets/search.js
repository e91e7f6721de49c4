// The search box. Headwords come in shards, one for the words that begin alike, as scripts, so that a page opened from disk has them
// too; the text is searched by Pagefind on the page of results alone. levenshtein is the library fastest-levenshtein.
(() => {
  const form = document.querySelector("form.search");
  const [input, list, status] = [form.q, form.querySelector("ul"), form.querySelector("[role=status]")];
  const base = form.dataset.base.replace(/\/?$/, "/");
  const STOP = new Set("the a an of in on and to for from by at is are was were it its as with did do does how who whom what when where why which many much there people happened de i v na".split(" "));
  const LOOKALIKES = ["ckqxg", "iyjeu", "szcx", "vwfb", "kh", "td", "bp", "gh", "zj", "ao", "тд", "бп", "еёэ", "ий"];
  const MONTHS = "january february march april may june july august september october november december".split(" ");
  const loaded = new Map(); // shard → a promise of its rows
  let names; // a promise of the shards there are
  const normal = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}|[ʹʺ'’‘`]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const fileOf = (name) => (/^[\x00-\x7f]*$/.test(name) ? name : [...name].map((c) => c.codePointAt().toString(16)).join("-"));

  const waiting = {};
  window.headwords = { shards: (all) => waiting.shards(all), rows: (name, rows) => waiting[name](rows) };
  const load = (name, file) => new Promise((done) => {
    waiting[name] = done;
    const script = Object.assign(document.createElement("script"), { src: `${base}search/${file}.js`, onerror: () => done([]) });
    document.head.append(script);
  });
  const listShards = () => (names ??= load("shards", "shards"));
  const shard = (name) => loaded.get(name) ?? (loaded.set(name, load(fileOf(name), fileOf(name))), loaded.get(name));

  // The shards that may hold a word: the one it falls in; if `wide`, those of its first letter, and of letters mistaken for it.
  async function rowsFor(word, wide) {
    const all = await listShards();
    let found = all.filter((name) => !/^\d{4}$/.test(name) && (word.startsWith(name) || (word.length < name.length && name.startsWith(word))));
    if (wide) {
      const firsts = new Set([word[0], word[1], ...LOOKALIKES.filter((s) => s.includes(word[0])).join("")]);
      found = all.filter((name) => firsts.has(name[0]));
    }
    return (await Promise.all(found.slice(0, 60).map(shard))).flat();
  }

  // How well a word of the query meets a word of a name: 3 whole, 2 beginning, up to 1 with slips, 0 not at all.
  function meets(asked, word, slips) {
    if (asked === word) return 3;
    if (word.startsWith(asked)) return 2 + 0.5 * (asked.length / word.length);
    if (!slips || Math.abs(asked.length - word.length) > slips) return 0;
    const distance = levenshtein.distance(asked, word);
    return distance <= slips ? 1 - distance / 4 : 0;
  }

  function score(row, asked, fuzzy) {
    let best = 0;
    for (const [n, name] of row[5].split("|").entries()) {
      const words = name.split(" ").filter((word) => asked.includes(word) || !(STOP.has(word) || /^\d+$/.test(word)));
      if (name === asked.join(" ")) return 100 - (n ? 10 : 0);
      let [sum, letters] = [0, 0];
      for (const each of asked) {
        const slips = fuzzy && each.length > 3 ? (each.length > 7 ? 2 : 1) : 0;
        let most = 0;
        for (const word of words) most = Math.max(most, meets(each, word, slips));
        if (!most) {
          sum = 0;
          break;
        }
        sum += most;
        letters += each.length * (most < 3 ? 0.5 : 1);
      }
      if (!sum) continue;
      const order = words[0] === asked[0] ? (row[1] === "Person" ? 14 : 8) : words[0].startsWith(asked[0]) ? (row[1] === "Person" ? 8 : 4) : 0;
      best = Math.max(best, (10 * sum) / asked.length + (20 * letters) / words.join("").length + order - (n ? 3 : 0));
    }
    // A question may take its words from several names of the entry.
    if (!best && asked.length > 1) {
      const words = new Set(row[5].split(/[| ]/));
      if (asked.every((each) => words.has(each) || words.has(each.replace(/s$/, "")) || words.has(`${each}s`))) {
        best = 24 + 10 / normal(row[0]).split(" ").filter((word) => !(STOP.has(word) || /^\d+$/.test(word))).length;
      }
    }
    return best;
  }

  const rank = (rows, asked, fuzzy) =>
    [...new Map(rows.map((row) => [row[2], row])).values()]
      .map((row) => [score(row, asked, fuzzy), row])
      .filter(([points]) => points)
      .map(([points, row]) => [points - (row[6] > 9 ? 60 : row[6] * 0.4) + Math.log2(1 + row[7]) * 1.5, row])
      .sort((a, b) => b[0] - a[0] || a[1][0].localeCompare(b[1][0]))
      .map(([, row]) => row);

  // "1 December 1934", "August 1936", "1936" → the events of then.
  async function onDate(query) {
    const [, day, month, year] = query.match(/^(?:(\d{1,2}) )?(?:(\p{L}+) )?(\d{4})$/u) ?? [];
    const at = month ? MONTHS.findIndex((name) => month.length > 2 && name.startsWith(month)) : -1;
    if (!year || (month && at < 0) || !(await listShards()).includes(year)) return [];
    const two = (n) => String(n).padStart(2, "0");
    const from = `${year}-${two(month ? at + 1 : 1)}-${two(day ?? 1)}`;
    const to = `${year}-${two(month ? at + 1 : 12)}-${two(day ?? 31)}`;
    const span = (row) => Date.parse(row[9]) - Date.parse(row[8]);
    const begins = (row) => (row[8] >= from ? 0 : 1);
    return (await shard(year)).filter((row) => row[8] <= to && row[9] >= from)
      .sort((a, b) => begins(a) - begins(b) || (day ? span(a) - span(b) : 0) || b[7] - a[7]);
  }

  async function find(text) {
    const query = normal(text);
    if (!query) return { rows: [] };
    const dated = await onDate(query);
    if (dated.length) return { rows: dated };
    const all = query.split(" ");
    const kept = all.filter((word) => !STOP.has(word));
    const asked = kept.length ? kept : all;
    const longest = [...asked].sort((a, b) => b.length - a.length)[0];
    let rows = rank(await rowsFor(longest), all, false);
    if (asked.length < all.length) rows = [...new Set([...rows, ...rank(await rowsFor(longest), asked, false)])];
    const sort = /^how (many|much)/.test(query) ? "Figure" : query.startsWith("what happened") && "Event";
    if (sort) rows.sort((a, b) => (b[1] === sort) - (a[1] === sort));
    const weak = (some) => some.every((row) => row[6] > 9); // nothing but sources
    if (!weak(rows) || longest.length < 4) return { rows };
    let near = rank(await rowsFor(longest), asked, true);
    if (weak(near)) near = rank((await Promise.all(asked.map((word) => rowsFor(word, true)))).flat(), asked, true);
    if (weak(near) && rows.length) return { rows };
    return { rows: [...new Map([...near, ...rows].map((row) => [row[2], row])).values()], meant: near[0]?.[0] };
  }

  const addressOf = (row) => base + row[2] + (location.protocol === "file:" ? "index.html" : "");
  function entry(row, tag = "a") {
    const link = Object.assign(document.createElement(tag), { href: addressOf(row) });
    const kind = Object.assign(document.createElement("small"), { textContent: row[1] });
    const name = Object.assign(document.createElement("b"), { textContent: row[0] });
    link.append(kind, name, row[3] ? ` (${row[3]})` : "", Object.assign(document.createElement("span"), { textContent: row[4] }));
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  let turn = 0, chosen = -1;
  function choose(n) {
    const options = [...list.children];
    chosen = options.length ? (n + options.length) % options.length : -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }
  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1 - list.children.length);
  }
  async function suggest() {
    const mine = ++turn;
    const { rows, meant } = await find(input.value);
    if (mine !== turn) return;
    const shown = rows.slice(0, 8);
    list.replaceChildren(...shown.map((row, n) => {
      const option = entry(row, "div"); // a link may not stand in an option
      option.addEventListener("click", () => location.assign(addressOf(row)));
      option.id = `search-option-${n}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    chosen = -1;
    const said = shown.length ? `${shown.length} entries` : input.value.trim() ? "No entry; press Enter to search the text" : "";
    status.textContent = (meant ? `Did you mean ${meant}? ` : "") + said;
  }

  input.addEventListener("focus", listShards, { once: true });
  input.addEventListener("input", suggest);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen < 0 && event.key === "ArrowUp" ? -1 : chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      list.children[chosen].click();
    } else if (event.key === "Escape") close();
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || setTimeout(close, 150));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if ((event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  window.search = { find, entry, base, input };
})();
