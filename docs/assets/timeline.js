// The timeline to scale: the events of the list below it, in lanes by theme, on an axis that zooms from the century to the month.
// Dates, themes, people and places come from the JSON that data-timeline names; words and addresses from the list. `opens` there is the
// day that the view opens at, `theme_names` the names of the themes by their ids. The filters live in the URL.
(() => {
  const list = document.querySelector("[data-timeline]");
  const DAY = 864e5;
  const ZOOMS = { century: 9, decade: 46, year: 420, month: 3600 }; // pixels a year
  const SHOWN = { century: 0, decade: 1, year: 2, month: 3 }; // events up to this importance bear their names
  const ROW = 25;
  const state = { part: "", theme: "", person: "", place: "", zoom: "decade", at: "" };
  let opens, themes; // the day that the view opens at, and what the themes are called
  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };
  const pause = () => new Promise((done) => setTimeout(done)); // so that no task is long
  const frame = () => new Promise(requestAnimationFrame); // nor one frame's styling and layout
  const span = (event) => [Date.parse(event.from), Date.parse(event.to) + DAY];

  let events, view, canvas, axis, count, start, end;
  const lanes = new Map();
  const x = (time) => ((time - start) / DAY / 365.2425) * ZOOMS[state.zoom];
  const timeAt = (px) => start + (px / ZOOMS[state.zoom]) * 365.2425 * DAY;

  function readUrl() {
    for (const [key, value] of new URLSearchParams(location.search)) if (key in state) state[key] = value;
    if (!(state.zoom in ZOOMS)) state.zoom = "decade";
  }

  function writeUrl() {
    const kept = Object.entries(state).filter(([key, value]) => value && !(key === "zoom" && value === "decade"));
    const own = kept.filter(([key, value]) => key !== "at" || value !== opens);
    const others = [...new URLSearchParams(location.search)].filter(([key]) => !(key in state));
    const query = new URLSearchParams([...own, ...others]).toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  }

  async function read() {
    const data = await (await fetch(list.dataset.timeline)).json();
    const { rows } = data;
    opens = data.opens ?? rows[0].from;
    themes = data.theme_names ?? {};
    const words = new Map([...document.querySelectorAll(".md-content li > p > span[id], .md-content li > span[id]")].map((s) => [s.id, s.closest("li")]));
    return rows.map((row) => {
      const item = words.get(row.id);
      const link = item.querySelector("a");
      return { ...row, item, href: link.href, title: link.textContent, when: item.textContent.split(": ")[0].trim(), themes: row.themes.split(" "), people: row.people?.split(" ") ?? [] };
    });
  }

  const nameOf = (theme) => themes[theme] ?? theme.replaceAll("-", " ");
  const chosen = (event) =>
    (!state.part || event.part === state.part) && (!state.theme || event.themes.includes(state.theme)) &&
    (!state.person || event.people.includes(state.person)) && (!state.place || event.place === state.place);

  function chooser(key, label, options) {
    const select = make("select", { id: `timeline-${key}`, name: key }, make("option", { value: "", textContent: "all" }));
    for (const [value, name] of options) select.append(make("option", { value, textContent: name }));
    select.value = state[key];
    if (select.value !== state[key]) select.value = state[key] = "";
    select.addEventListener("change", () => {
      state[key] = select.value;
      draw();
    });
    return make("label", { htmlFor: select.id }, `${label} `, select);
  }

  const named = (ids, names) => [...new Map(events.flatMap((e) => (e[names] ? String(e[ids]).split(/[ ,]/).map((id, n) => [id, e[names].split("; ")[n]]) : [])))].sort((a, b) => a[1].localeCompare(b[1]));

  function controls() {
    const zoom = make("select", { id: "timeline-zoom", name: "zoom" }, ...Object.keys(ZOOMS).map((value) => make("option", { value, textContent: value })));
    zoom.value = state.zoom;
    zoom.addEventListener("change", () => zoomTo(zoom.value));
    const step = (by, label, text) => {
      const button = make("button", { type: "button", textContent: text });
      button.setAttribute("aria-label", label);
      button.addEventListener("click", () => zoomBy(by));
      return button;
    };
    const parts = [...new Map(events.map((e) => [e.part, e.part_name]))];
    const called = [...new Set(events.flatMap((e) => e.themes))].sort().map((theme) => [theme, nameOf(theme)]);
    return make("form", { className: "track-controls", onsubmit: () => false },
      chooser("part", "Part", parts), chooser("theme", "Theme", called), chooser("person", "Person", named("people", "people_names")),
      chooser("place", "Place", named("place", "place_name")),
      make("span", { className: "track-zoom" }, step(-1, "Zoom out", "−"), make("label", { htmlFor: "timeline-zoom" }, "Scale ", zoom), step(1, "Zoom in", "+")));
  }

  function zoomBy(by) {
    const names = Object.keys(ZOOMS);
    zoomTo(names[Math.max(0, Math.min(names.length - 1, names.indexOf(state.zoom) + by))]);
  }

  async function zoomTo(zoom) {
    const focus = document.activeElement?.closest?.(".track-canvas") ? document.activeElement : null;
    const middle = focus ? Number(focus.dataset.time) : timeAt(view.scrollLeft + view.clientWidth / 2);
    state.zoom = zoom;
    document.getElementById("timeline-zoom").value = zoom;
    await draw();
    view.scrollLeft = x(middle) - view.clientWidth / 2;
  }

  function ticks() {
    const every = { century: 10, decade: 1, year: 1 / 4, month: 1 / 12 }[state.zoom];
    const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
    const marks = [];
    const first = new Date(start).getUTCFullYear();
    const [from, to] = [timeAt(view.scrollLeft - 2000), timeAt(view.scrollLeft + view.clientWidth + 2000)]; // only what is near
    for (let n = Math.ceil(first / every) * every; ; n += every) {
      const year = Math.floor(n + 1e-6);
      const part = Math.round((n - year) * 12);
      const time = Date.UTC(year, part);
      if (time > Math.min(end, to)) break;
      if (time < from) continue;
      const tick = make("span", { textContent: part ? month.format(time) : String(year), className: part ? "" : "is-year" });
      tick.style.left = `${x(time)}px`;
      marks.push(tick);
    }
    axis.replaceChildren(...marks);
  }

  function mark(event) {
    const link = make("a", { href: event.href, title: event.item.querySelector("a").title || event.item.querySelector("a").dataset.preview, tabIndex: -1 });
    link.append(make("i"), make("span", { textContent: event.title }), make("span", { className: "visually-hidden", textContent: `, ${event.when}` }));
    link.className = `mark-event${event.fuzzy ? " is-fuzzy" : ""} importance-${event.importance}`;
    [link.dataset.time] = span(event);
    return link;
  }

  function lay(lane, found) {
    const rows = [];
    const marks = [];
    for (const event of found) {
      const [from, to] = span(event);
      const [left, width] = [x(from), Math.max(9, x(to) - x(from))];
      const label = Number(event.importance) <= SHOWN[state.zoom];
      const taken = Math.max(width, label ? event.title.length * 7.2 : 0) + 8;
      let row = rows.findIndex((free) => free <= left);
      if (row < 0) row = rows.length;
      rows[row] = left + taken;
      event.mark ??= mark(event);
      event.mark.style.cssText = `left:${left}px;top:${row * ROW}px;--length:${width}px`;
      event.mark.classList.toggle("is-named", label);
      marks.push(event.mark);
    }
    const focused = document.activeElement; // moving an element takes the focus from it
    lane.track.replaceChildren(...marks);
    if (marks.includes(focused)) focused.focus({ preventScroll: true });
    lane.track.style.height = `${rows.length * ROW}px`;
    lane.row.hidden = !found.length;
  }

  let drawing = 0;
  async function draw() {
    const turn = ++drawing;
    writeUrl();
    canvas.style.width = `${x(end) + 200}px`;
    const found = events.filter(chosen);
    count.textContent = `${found.length} of ${events.length} events`;
    ticks();
    for (const [theme, lane] of lanes) {
      lay(lane, found.filter((event) => (state.theme || event.themes[0]) === theme));
      await pause();
      if (turn !== drawing) return;
    }
    view.style.visibility = "";
    const first = found[0]?.mark;
    for (const event of found) event.mark.tabIndex = event.mark === first ? 0 : -1;
    await pause();
    let years = 0;
    const shown = new Set(found.map((event) => event.item));
    for (const [year, items] of Map.groupBy(events, (event) => event.item.parentElement)) {
      for (const { item } of items) item.hidden = !shown.has(item);
      year.hidden = year.previousElementSibling.hidden = items.every(({ item }) => item.hidden);
      if (++years % 5) continue;
      await frame();
      if (turn !== drawing) return;
    }
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ("+-=".includes(event.key)) return zoomBy(event.key === "-" ? -1 : 1);
    const all = events.filter(chosen).map((each) => each.mark).filter(Boolean);
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || !all[to] || (at < 0 && view !== document.activeElement)) return;
    event.preventDefault();
    for (const each of all) each.tabIndex = -1;
    all[to].tabIndex = 0;
    all[to].focus();
    all[to].scrollIntoView({ block: "nearest", inline: "center" });
  }

  // Without its data, as on a page opened from disk, nothing is drawn, and no room is kept for it.
  function absent() {
    list.classList.add("is-absent");
    list.textContent = location.protocol === "file:"
      ? "The timeline to scale is drawn where a web server gives the site out. Below are the same events as a list."
      : "The timeline to scale did not load. Below are the same events as a list.";
  }

  async function begin() {
    readUrl();
    try {
      events = await read();
    } catch {
      return absent();
    }
    state.at ||= opens;
    start = Date.UTC(new Date(Math.min(...events.map((e) => span(e)[0]))).getUTCFullYear(), 0);
    end = Date.UTC(new Date(Math.max(...events.map((e) => span(e)[1]))).getUTCFullYear() + 1, 0);
    axis = make("div", { className: "track-axis" });
    axis.setAttribute("aria-hidden", "true");
    canvas = make("div", { className: "track-canvas" }, axis);
    view = make("div", { className: "track-view", tabIndex: 0 }, canvas);
    view.setAttribute("role", "region");
    view.setAttribute("aria-label", "The events to scale. Arrow keys go from event to event, plus and minus change the scale, Enter opens one.");
    count = make("p", { className: "track-count" });
    count.setAttribute("role", "status");
    for (const theme of [...new Set(events.flatMap((e) => e.themes))].sort()) {
      const track = make("div", { className: "track-lane" });
      const row = make("div", { className: "track-row" }, make("b", { textContent: nameOf(theme) }), track);
      lanes.set(theme, { row, track });
      canvas.append(row);
    }
    list.replaceChildren(controls(), count, view);
    list.classList.add("track");
    view.style.visibility = "hidden"; // until every lane has its height
    draw();
    view.scrollLeft = x(Date.parse(state.at)) - 40;
    let resting;
    view.addEventListener("scroll", () => {
      clearTimeout(resting);
      resting = setTimeout(() => {
        ticks();
        state.at = new Date(timeAt(view.scrollLeft + 40)).toISOString().slice(0, 10);
        writeUrl();
      }, 80);
    }, { passive: true });
    view.addEventListener("keydown", keys);
  }

  if (list) begin();
})();
