// Notes where the eye is: in the margin of a wide screen, in place on a narrow one. The list at the end stays in both.
(() => {
  const wide = matchMedia("(min-width: 76.25em)");
  const article = document.querySelector(".md-content__inner");
  const calls = [...document.querySelectorAll("a.footnote-ref")];
  let made; // the notes in the margin, each with its call, while they stand there

  const itemOf = (call) => document.getElementById(decodeURIComponent(call.hash.slice(1)));

  // What a note says, without the links back and without its ids.
  function contentOf(call) {
    const copy = document.createElement("span");
    copy.innerHTML = itemOf(call)?.innerHTML ?? "";
    for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
    for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
    return copy;
  }

  // 1 → a, 26 → z, 27 → aa
  const letterOf = (n) => (n > 26 ? letterOf(Math.floor((n - 1) / 26)) : "") + String.fromCharCode(97 + ((n - 1) % 26));

  // Calls and links back say where they lead: "Note 3", "Back to note 3 in the text", and of several "Back to use b of note 3".
  function nameLinks() {
    for (const call of calls) call.setAttribute("aria-label", `Note ${call.textContent}`);
    const numbers = new Map(calls.map((call) => [itemOf(call), call.textContent]));
    for (const [item, number] of numbers) {
      const backs = [...(item?.querySelectorAll(".footnote-backref") ?? [])];
      for (const [n, back] of backs.entries()) {
        const letter = letterOf(n + 1);
        const name = backs.length > 1 ? `Back to use ${letter} of note ${number}` : `Back to note ${number} in the text`;
        if (backs.length > 1) back.textContent = n ? letter : `↩ ${letter}`;
        if (n) back.before(" ");
        back.title = name;
        back.setAttribute("aria-label", name);
      }
    }
  }

  function noteOf(call) {
    const note = document.createElement("aside");
    note.className = "sidenote";
    note.setAttribute("aria-hidden", "true"); // the list at the end is what is read aloud
    const number = document.createElement("span");
    number.className = "sidenote-number";
    number.textContent = call.textContent;
    note.append(number, ...contentOf(call).childNodes);
    for (const link of note.querySelectorAll("a")) link.tabIndex = -1;
    return { call, note };
  }

  function place() {
    if (!made) return;
    const top = article.getBoundingClientRect().top;
    const found = made.map(({ call, note }) => [call.getBoundingClientRect().top - top, note.offsetHeight, note]);
    let free = 0;
    for (const [wanted, height, note] of found) {
      const at = Math.max(wanted, free);
      note.style.top = `${at}px`;
      free = at + height + 8;
    }
  }

  // Puts the notes where the width of the window has room for them, and takes them away from where it has not.
  function settle() {
    for (const { note } of made ?? []) note.remove();
    made = undefined;
    if (!wide.matches) return;
    for (const call of calls) if (call.getAttribute("aria-expanded") === "true") toggle(call);
    for (const call of calls) call.removeAttribute("aria-expanded");
    const first = new Map();
    for (const call of calls) if (!first.has(call.hash)) first.set(call.hash, call);
    made = [...first.values()].map(noteOf);
    article.append(...made.map(({ note }) => note));
    place();
  }

  function toggle(call) {
    const open = call.getAttribute("aria-expanded") === "true";
    call.setAttribute("aria-expanded", String(!open));
    const mark = call.closest("sup") ?? call;
    if (open) return mark.nextElementSibling?.matches(".note-here") && mark.nextElementSibling.remove();
    const note = contentOf(call);
    note.className = "note-here";
    mark.after(note);
  }

  function inPlace(event) {
    const call = event.target.closest("a.footnote-ref");
    if (!call || wide.matches || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // the browser opens it elsewhere
    event.preventDefault();
    toggle(call);
  }

  function point(event) {
    const call = event.target.closest?.("a.footnote-ref");
    for (const each of made ?? []) each.note.classList.toggle("is-called", each.call.hash === call?.hash);
  }

  if (article && calls.length) {
    nameLinks();
    settle();
    wide.addEventListener("change", settle);
    new ResizeObserver(place).observe(article);
    document.addEventListener("click", inPlace);
    document.addEventListener("pointerover", point);
  }
})();
