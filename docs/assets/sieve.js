// Narrows a long list by words and choices, and puts it in another order. The controls and the list stand in the page; what an item
// is lies in the data of its first span, by the names of the controls. What is chosen lives in the address.
(() => {
  const form = document.querySelector(".sieve");
  if (!form) return;
  const { learn, normal } = window.search;
  const { q, sort } = form.elements;
  const controls = [...form.querySelectorAll("[name]")];
  const choices = controls.filter((control) => control !== q && control !== sort);
  const said = form.querySelector("output");
  const all = said.textContent;
  const folds = document.querySelectorAll(".sieve ~ .fold");
  const items = [...document.querySelectorAll(".sieve ~ ul > li, .sieve ~ .fold > ul > li")].map((li) => {
    return { li, list: li.parentElement, data: li.querySelector("span")?.dataset ?? {} };
  });
  const first = items[0]?.list;
  let sorted = "";
  let turn = 0;

  function readUrl() {
    const asked = new URLSearchParams(location.search);
    for (const control of controls) {
      control.value = asked.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    }
  }

  function writeUrl() {
    const asked = new URLSearchParams(location.search);
    for (const { name, value } of controls) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    history.replaceState(null, "", (asked.size ? `?${asked}` : location.pathname) + location.hash);
  }

  // Those of whom the order knows nothing stand last, whichever way it runs; among equals the order of the page stands.
  function reorder() {
    if (!sort || sort.value === sorted) return;
    sorted = sort.value;
    const key = sorted.replace("-", "");
    const sign = key === sorted ? 1 : -1;
    const rank = ({ data }) => (data[key] ? sign * Number(data[key]) : Number.MAX_VALUE);
    const ordered = sorted ? items.toSorted((one, other) => rank(one) - rank(other)) : items;
    for (const { li, list } of ordered) (sorted ? first : list).append(li);
  }

  // How many items each choice would leave, given all the others.
  function count(fits) {
    for (const choice of choices) {
      const counts = {};
      for (const item of items) if (fits(item, choice)) counts[item.data[choice.name]] = (counts[item.data[choice.name]] ?? 0) + 1;
      for (const option of choice.options) {
        if (option.value) option.textContent = option.textContent.replace(/\(\d+\)$/, `(${counts[option.value] ?? 0})`);
      }
    }
  }

  async function apply() {
    const mine = ++turn;
    await learn(); // the table of the normal form
    if (mine !== turn) return;
    const asked = normal(q.value).split(" ").filter(Boolean);
    const found = (item) => {
      item.words ??= ` ${normal(`${item.li.textContent} ${item.data.words ?? ""}`)}`;
      return asked.every((word) => item.words.includes(` ${word}`));
    };
    const fits = (item, but) => choices.every((choice) => choice === but || !choice.value || item.data[choice.name] === choice.value) && found(item);
    let shown = 0;
    for (const item of items) {
      const fit = fits(item);
      item.li.classList.toggle("is-out", !fit);
      shown += fit;
    }
    reorder();
    count(fits);
    const narrowed = shown < items.length;
    form.classList.toggle("is-narrowed", narrowed);
    form.classList.toggle("is-reordered", sorted !== "");
    for (const fold of folds) fold.open = narrowed;
    said.textContent = narrowed ? `${shown || "None"} of ${all}` : all;
  }

  form.addEventListener("input", () => {
    writeUrl();
    apply();
  });
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("input"))));
  form.addEventListener("submit", (event) => event.preventDefault());
  readUrl();
  if (controls.some((control) => control.value)) apply();
})();
