// Notes where the eye is: in the margin of a wide screen, in place on a narrow one. The list at the end stays in both.
const wide = matchMedia("(min-width: 76.25em)");
const article = document.querySelector(".md-content__inner");
const calls = [...document.querySelectorAll("a.footnote-ref")];

// What a note says, without the links back and without its ids.
function contentOf(call) {
  const item = document.getElementById(decodeURIComponent(call.hash.slice(1)));
  const copy = document.createElement("span");
  copy.innerHTML = item ? item.innerHTML : "";
  for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  return copy;
}

function inMargin() {
  const first = new Map();
  for (const call of calls) if (!first.has(call.hash)) first.set(call.hash, call);
  const made = [...first.values()].map((call) => {
    const note = document.createElement("aside");
    note.className = "sidenote";
    note.setAttribute("aria-hidden", "true"); // the list at the end is what is read aloud
    const number = document.createElement("span");
    number.className = "sidenote-number";
    number.textContent = call.textContent;
    note.append(number, ...contentOf(call).childNodes);
    for (const link of note.querySelectorAll("a")) link.tabIndex = -1;
    call.addEventListener("pointerenter", () => note.classList.add("is-called"));
    call.addEventListener("pointerleave", () => note.classList.remove("is-called"));
    return { call, note };
  });
  article.append(...made.map(({ note }) => note));
  const place = () => {
    const top = article.getBoundingClientRect().top;
    const found = made.map(({ call, note }) => [call.getBoundingClientRect().top - top, note.offsetHeight, note]);
    let free = 0;
    for (const [wanted, height, note] of found) {
      const at = Math.max(wanted, free);
      note.style.top = `${at}px`;
      free = at + height + 8;
    }
  };
  place();
  new ResizeObserver(place).observe(article);
}

function inPlace(event) {
  const call = event.target.closest("a.footnote-ref");
  if (!call || wide.matches) return;
  event.preventDefault();
  const open = call.getAttribute("aria-expanded") === "true";
  call.setAttribute("aria-expanded", String(!open));
  const mark = call.parentElement;
  if (open) mark.nextElementSibling.remove();
  else {
    const note = contentOf(call);
    note.className = "note-here";
    mark.after(note);
  }
}

if (article && calls.length) {
  if (wide.matches) inMargin();
  else wide.addEventListener("change", inMargin, { once: true });
  document.addEventListener("click", inPlace);
}
