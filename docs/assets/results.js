// The page of results: the entries that the box would give, all of them, and below them passages of the text, by Pagefind.
(() => {
  const place = document.getElementById("results");
  if (!place) return;
  const { find, entry, saidOf, normal, base, input } = window.search;
  const asked = new URLSearchParams(location.search);
  const query = asked.get("q") ?? "";
  input.value = query;
  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };
  const FACETS = ["kind", "part", "decade"];
  const SHOWN = 20;

  // Where a word stands nowhere, Pagefind gives what begins with its first letters. Those words of the query that none of the
  // pages found has, in this form or one that shares most of its letters, are such.
  function missing(hits) {
    const texts = hits.map((hit) => ` ${normal(`${hit.meta.title} ${hit.content}`)}`);
    const stem = (word) => word.slice(0, word.length < 5 ? word.length : Math.max(4, Math.ceil(word.length * 0.6)));
    const stands = (word) => texts.some((text) => text.includes(` ${stem(word)}`));
    return query.split(/\s+/).filter((typed) => !normal(typed).split(" ").every((word) => !word || stands(word)));
  }

  function facetOf(name, totals, value) {
    const counts = Object.entries(totals ?? {}).filter(([, n]) => n);
    const select = make("select", { name, id: `facet-${name}` }, make("option", { value: "", textContent: "all" }));
    for (const [each, n] of counts) select.append(make("option", { value: each, textContent: `${each} (${n})` }));
    select.value = value ?? "";
    select.addEventListener("change", () => {
      asked.set(name, select.value);
      if (!select.value) asked.delete(name);
      location.search = asked;
    });
    return make("label", { htmlFor: select.id }, `${name[0].toUpperCase()}${name.slice(1)} `, select);
  }

  function passageOf(hit) {
    const item = make("li", {}, make("small", { textContent: hit.meta.kind ?? "" }), make("a", { href: hit.url, textContent: hit.meta.title }), make("p", { innerHTML: hit.excerpt }));
    for (const part of hit.sub_results.filter((sub) => sub.url !== hit.url).slice(0, 3)) item.append(make("p", {}, make("a", { href: part.url, textContent: part.title })));
    return item;
  }

  async function passages(pagefind) {
    const filters = Object.fromEntries(FACETS.filter((name) => asked.get(name)).map((name) => [name, asked.get(name)]));
    await pagefind.filters();
    const words = normal(query);
    // A single sign, or none that the text is searched by, as in #1 and C++, would find every page.
    if (words.length < 2) return [make("h2", { textContent: "In the text" }), make("p", { textContent: `“${query}” is too short to search the text for.` })];
    const found = await pagefind.search(query, { filters });
    const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
    const absent = missing(hits);
    if (absent.length) {
      const chosen = Object.keys(filters).length ? " in what is chosen here" : "";
      const said = absent.map((word) => `“${word}”`).join(", ");
      return [make("h2", { textContent: "In the text: no page" }), make("p", { textContent: `No page of the text has ${said}${chosen}.` })];
    }
    const form = make("form", { className: "track-controls" });
    for (const name of FACETS) form.append(facetOf(name, found.totalFilters[name], filters[name]));
    const count = found.results.length;
    return [make("h2", { textContent: `In the text: ${count} ${count === 1 ? "page" : "pages"}` }), form, make("ol", { className: "passages" }, ...hits.map(passageOf))];
  }

  // Why the text cannot be searched: the page was opened from disk, or there is no index beside it, or it did not come.
  async function reason(address) {
    if (location.protocol === "file:") return "A page opened from disk can search the entries alone; the text, where a web server gives the site out.";
    const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
    if (answer?.status === 404) return "The text cannot be searched here: this copy of the site was made without an index of it.";
    return "The index of the text did not load. Try again in a while.";
  }

  async function show() {
    const found = await find(query);
    const { rows } = found;
    const some = rows.length && !found.meant && !found.left;
    place.append(make("h2", { textContent: some ? `Entries for “${query}”` : `No entry for “${query}”` }));
    const said = saidOf(found);
    if (said) place.append(make("p", { className: "said", textContent: said }));
    place.append(make("ol", { className: "entries" }, ...rows.slice(0, 30).map((row) => entry(row))));
    const address = new URL(`${base}pagefind/pagefind.js`, location).href;
    const pagefind = location.protocol === "file:" ? null : await import(address).catch(() => null);
    try {
      if (!pagefind) throw new Error("no index");
      place.append(...(await passages(pagefind)));
    } catch {
      place.append(make("p", { className: "said", textContent: await reason(address) }));
    }
  }
  if (query) show();
})();
