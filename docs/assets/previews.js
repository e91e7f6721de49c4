// Previews: what a link leads to, or a note says, in a card beside it, on hover and on focus. Its words are the link's own title,
// so nothing is fetched and a browser without scripts shows them too. Escape puts the card away; the switch in the footer, for good.
// What each folder of pages calls the kind of its entries: search/kinds.js, which the build makes.
(() => {
  const kinds = window.siteKinds ?? {};
  const off = "previews-off";
  const TITLED = "a[title]:not(.headerlink, .footnote-backref)";
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

  const made = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });

  function fill(link) {
    card.replaceChildren();
    if (link.classList.contains("footnote-ref")) return fillNote(link);
    const words = link.dataset.preview;
    if (!words) return false;
    const kind = kinds[new URL(link.href.baseVal ?? link.href, location).pathname.split("/").at(-3)];
    const [head, ...rest] = words.split(" — ");
    if (kind) card.append(made("small", kind));
    if (rest.length) card.append(made("b", head), rest.join(" — "));
    else card.append(kind ? document.createElement("br") : "", words);
    return true;
  }

  // Of a note, what its short form leaves out: each work in full, with the place and what was read. Its own words, if it has any,
  // where no margin shows them.
  function fillNote(call) {
    const item = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!item) return false;
    const copy = item.cloneNode(true);
    for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
    const said = copy.textContent.trim();
    const works = new Map(); // each once, as it is cited first
    for (const link of copy.querySelectorAll("a.work")) if (!works.has(link.href)) works.set(link.href, link.title || link.dataset.preview);
    for (const link of copy.querySelectorAll("a.work, a.caution")) link.remove();
    const isOurs = /\p{L}/u.test(copy.textContent);
    const parts = [...works.values()];
    if (isOurs && !inMargin()) parts.unshift(said);
    card.append(made("small", `Note ${call.textContent}`), ...parts.map((words) => made("p", words)));
    return parts.length > 0;
  }

  const inMargin = () => document.querySelector(".sidenote");

  // A link's words are kept where only the card shows them, and not the browser too.
  const keep = (link) => link.title && ([link.dataset.preview, link.title] = [link.title, ""]);
  const keepAll = () => document.querySelectorAll(`.md-content ${TITLED}`).forEach(keep);

  function show(link) {
    hide();
    keep(link);
    if (!fill(link)) return;
    shown = link;
    card.hidden = false;
    const at = link.getBoundingClientRect();
    const below = at.bottom + card.offsetHeight + 12 < innerHeight;
    const column = inMargin() && !link.closest(".sidenote") && link.closest(".md-content__inner > *"); // the notes beside it stay free
    const right = column ? column.getBoundingClientRect().right : document.documentElement.clientWidth - 8;
    const left = Math.max(8, Math.min(at.left, right - card.offsetWidth));
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

  const linkOf = (event) => event.target.closest?.(`.md-content :is(${TITLED}, a[data-preview], a.footnote-ref)`);

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
  addEventListener("resize", hide); // the card does not stand where the page no longer reaches

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
    if (isOff()) keepAll();
  });
  name();
  if (isOff()) keepAll();
  document.querySelector(".md-footer-meta__inner")?.append(toggle);
})();
