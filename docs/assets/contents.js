// The contents of a page on a narrow screen: when opened they mark where the reader is; a choice, a tap elsewhere or Escape closes them.
(() => {
  const contents = document.querySelector("details.contents");
  if (!contents) return;
  const links = [...contents.querySelectorAll("a")];
  const topOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))).getBoundingClientRect().top;

  function mark() {
    const here = links.findLast((link) => topOf(link) < innerHeight / 3);
    for (const link of links) link.ariaCurrent = link === here ? "location" : null;
  }

  contents.addEventListener("toggle", () => contents.open && mark());
  document.addEventListener("click", ({ target }) => {
    if (target.closest("a") || !contents.contains(target)) contents.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !contents.open) return;
    contents.open = false;
    contents.querySelector("summary").focus();
  });
})();
