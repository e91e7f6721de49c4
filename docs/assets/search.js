// The search box: a list of the entries that what is typed may mean. find.js finds them; the text is searched on the page of results.
(() => {
  const form = document.querySelector("form.search");
  const [input, list, status] = [form.q, form.querySelector("ul"), form.querySelector("[role=status]")];
  const { find, learn, base } = window.search;

  const addressOf = (row) => base + row[2] + (location.protocol === "file:" ? "index.html" : "");
  function entry(row, tag = "a") {
    const link = Object.assign(document.createElement(tag), { href: addressOf(row) });
    const kind = Object.assign(document.createElement("small"), { textContent: row[1] });
    const name = Object.assign(document.createElement("b"), { textContent: row[0] });
    const aside = [row[3], row.days].filter(Boolean).join("; ");
    link.append(kind, name, aside ? ` (${aside})` : "", Object.assign(document.createElement("span"), { textContent: row[4] }));
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  // What is to be said of results that are not just what was asked for.
  const saidOf = ({ rows, meant, left }) =>
    meant ? `Did you mean ${meant}?` : left && rows.length ? `Without “${left}”:` : "";

  // One letter or two begin very many names, and another mostly follows: what they would fetch waits so long, in milliseconds.
  const LETTER = 250;
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
    turn += 1; // what is still being looked for is no longer asked
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    for (const option of list.children) option.setAttribute("aria-selected", "false");
    chosen = -1;
  }
  function optionOf(row, n) {
    const option = entry(row, "div"); // a link may not stand in an option
    option.addEventListener("click", () => location.assign(addressOf(row)));
    option.id = `search-option-${n}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    return option;
  }
  async function suggest() {
    const mine = ++turn;
    if ([1, 2].includes([...input.value.trim()].length)) await new Promise((done) => setTimeout(done, LETTER));
    if (mine !== turn) return;
    const found = await find(input.value);
    if (mine !== turn) return;
    const shown = found.rows.slice(0, 8);
    list.replaceChildren(...shown.map(optionOf));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    chosen = -1;
    const count = shown.length ? `${shown.length} ${shown.length === 1 ? "entry" : "entries"}` : input.value.trim() ? "No entry; press Enter to search the text" : "";
    status.textContent = [saidOf(found), count].filter(Boolean).join(" ");
  }

  input.addEventListener("focus", learn, { once: true });
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
  // The box keeps the focus while an entry is pressed, however long, so that the list does not close before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if ((event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  Object.assign(window.search, { entry, saidOf, input });
})();
