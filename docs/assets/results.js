// The page of results: the entries that the box would give, all of them, and below them passages of the text, by Pagefind.
(() => {
  const place = document.getElementById("results");
  if (!place) return;
  const { find, entry, base, input } = window.search;
  const asked = new URLSearchParams(location.search);
  const query = asked.get("q") ?? "";
  input.value = query;
  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };
  const facets = ["kind", "part", "decade"];

  async function passages(pagefind) {
    const filters = Object.fromEntries(facets.filter((name) => asked.get(name)).map((name) => [name, asked.get(name)]));
    await pagefind.filters();
    const found = await pagefind.search(query, { filters });
    const form = make("form", { className: "track-controls" });
    for (const name of facets) {
      const counts = Object.entries(found.totalFilters[name] ?? {}).filter(([, n]) => n);
      const select = make("select", { name, id: `facet-${name}` }, make("option", { value: "", textContent: "all" }));
      for (const [value, n] of counts) select.append(make("option", { value, textContent: `${value} (${n})` }));
      select.value = filters[name] ?? "";
      select.addEventListener("change", () => {
        asked.set(name, select.value);
        if (!select.value) asked.delete(name);
        location.search = asked;
      });
      form.append(make("label", { htmlFor: select.id }, `${name[0].toUpperCase()}${name.slice(1)} `, select));
    }
    const list = make("ol", { className: "passages" });
    for (const hit of await Promise.all(found.results.slice(0, 20).map((result) => result.data()))) {
      const item = make("li", {}, make("small", { textContent: hit.meta.kind ?? "" }), make("a", { href: hit.url, textContent: hit.meta.title }), make("p", { innerHTML: hit.excerpt }));
      for (const part of hit.sub_results.filter((sub) => sub.url !== hit.url).slice(0, 3)) item.append(make("p", {}, make("a", { href: part.url, textContent: part.title })));
      list.append(item);
    }
    return [make("h2", { textContent: `In the text: ${found.results.length} ${found.results.length === 1 ? "page" : "pages"}` }), form, list];
  }

  async function show() {
    const { rows, meant } = await find(query);
    const heading = make("h2", { textContent: rows.length ? `Entries for “${query}”` : `No entry for “${query}”` });
    place.append(heading);
    if (meant) place.append(make("p", { textContent: `Did you mean ${meant}?` }));
    place.append(make("ol", { className: "entries" }, ...rows.slice(0, 30).map((row) => entry(row))));
    try {
      const pagefind = await import(new URL(`${base}pagefind/pagefind.js`, location).href);
      place.append(...(await passages(pagefind)));
    } catch {
      place.append(make("p", { textContent: "The text can be searched where the site is served; here the entries alone are." }));
    }
  }
  if (query) show();
})();
