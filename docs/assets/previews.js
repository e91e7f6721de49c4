// Previews: what a link leads to, or a note says, in a card beside it, on hover and on focus. Its words are the link's own title,
// so nothing is fetched and a browser without scripts shows them too. Escape puts the card away; the switch in the footer, for good.
// What each folder of pages calls the kind of its entries: search/kinds.js, which the build makes.
(() => {
  const kinds = window.siteKinds ?? {};
  const off = "previews-off";
  // Where a browser keeps nothing for a site, the switch holds for the page.
  const kept = { off: false };
  const isOff = () => {
    try {
      return Boolean(localStorage.getItem(off));
    } catch {
      return kept.off;
    }
  };
  const turn = (away) => {
    kept.off = away;
    try {
      if (away) localStorage.setItem(off, "1");
      else localStorage.removeItem(off);
    } catch {
      // kept for the page alone
    }
  };
  const card = document.createElement("div");
  card.className = "preview";
  card.id = "preview";
  card.role = "tooltip";
  card.hidden = true;
  document.body.append(card);
  let shown, timer;

  function fill(link) {
    card.replaceChildren();
    if (link.classList.contains("footnote-ref")) {
      const item = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!item) return false;
      const copy = item.cloneNode(true);
      for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
      card.textContent = copy.textContent.trim();
      return true;
    }
    const words = link.dataset.preview;
    if (!words) return false;
    const kind = kinds[new URL(link.href.baseVal ?? link.href, location).pathname.split("/").at(-3)];
    const [head, ...rest] = words.split(" — ");
    if (kind) card.append(Object.assign(document.createElement("small"), { textContent: kind }));
    if (rest.length) card.append(Object.assign(document.createElement("b"), { textContent: head }), rest.join(" — "));
    else card.append(kind ? document.createElement("br") : "", words);
    return true;
  }

  function show(link) {
    hide();
    if (link.title) [link.dataset.preview, link.title] = [link.title, ""]; // else the browser shows it too
    if (!fill(link)) return;
    shown = link;
    card.hidden = false;
    const at = link.getBoundingClientRect();
    const below = at.bottom + card.offsetHeight + 12 < innerHeight;
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8));
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? at.bottom + 6 : at.top - card.offsetHeight - 6) + scrollY}px`;
    link.setAttribute("aria-describedby", "preview");
  }

  function hide() {
    clearTimeout(timer);
    card.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
  }

  const linkOf = (event) => event.target.closest?.(".md-content :is(a[title], a[data-preview], a.footnote-ref):not(.headerlink, .footnote-backref)");

  function soon(event) {
    if (event.pointerType === "touch" || isOff()) return;
    if (card.contains(event.target)) return clearTimeout(timer);
    const link = linkOf(event);
    if (link === shown) return link && clearTimeout(timer);
    clearTimeout(timer);
    timer = setTimeout(link ? () => show(link) : hide, 250);
  }

  document.addEventListener("pointerover", soon);
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible") && !isOff()) show(link);
    else hide();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());

  const reach = () => {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) wrap.tabIndex = 0; // a wide table scrolls by keyboard too
  };
  new MutationObserver(reach).observe(document.body, { childList: true, subtree: true }); // the theme wraps tables when it comes to it
  reach();

  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "previews-toggle";
  const name = () => (toggle.textContent = isOff() ? "Turn previews on" : "Turn previews off");
  toggle.addEventListener("click", () => {
    turn(!isOff());
    hide();
    name();
  });
  name();
  document.querySelector(".md-footer-meta__inner")?.append(toggle);
})();
