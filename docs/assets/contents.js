// The contents of a page on a narrow screen: when opened they mark where the reader is; a choice, a tap elsewhere or Escape closes them.
(() => {
  const contents = document.querySelector(".contents");
  if (!contents) return;
  const links = [...contents.querySelectorAll("a")];
  const isAbove = (link) => document.querySelector(link.hash).getBoundingClientRect().top < innerHeight / 3;

  contents.addEventListener("toggle", () => {
    const here = links.findLast(isAbove) ?? links[0];
    for (const link of links) link.ariaCurrent = link === here ? "location" : null;
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a") || !contents.contains(event.target)) contents.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !contents.open) return;
    contents.open = false;
    contents.querySelector("summary").focus();
  });
})();
