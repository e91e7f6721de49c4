// Numbers to take along: "Copy with source" in each estimate, and the chart as PNG. An estimate that a link leads to opens.
(() => {
  const button = (words, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", () => press(made));
    return made;
  };

  // Says for a while what came of it, to those who hear the page too.
  function say(pressed, words) {
    const before = pressed.textContent;
    pressed.setAttribute("aria-live", "polite");
    pressed.textContent = words;
    setTimeout(() => (pressed.textContent = before), 2000);
  }

  async function copy(pressed) {
    const row = pressed.closest("[data-copy]");
    const text = `${row.dataset.copy} ${new URL(`#${row.id}`, location.href)}`;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea"); // where a browser keeps the clipboard from the page
      field.value = text;
      pressed.after(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      pressed.focus();
      if (!done) return say(pressed, "Not copied");
    }
    say(pressed, "Copied");
  }

  // The drawing with the colours of this page in place of their names, its title and address, at twice its size.
  async function png(name) {
    const drawn = document.querySelector(".chart svg");
    const [, , width, height] = drawn.getAttribute("viewBox").split(" ").map(Number);
    const colours = getComputedStyle(document.body);
    const text = new XMLSerializer()
      .serializeToString(drawn)
      .replace(/var\((--[\w-]+)\)/g, (_, colour) => colours.getPropertyValue(colour).trim());
    const image = new Image(2 * width, 2 * height);
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * width + 80, 2 * height + 150]; // with room for what it is, and where it stands
    const pen = canvas.getContext("2d");
    pen.fillStyle = colours.backgroundColor;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 40, 80, 2 * width, 2 * height);
    pen.fillStyle = colours.color;
    pen.font = "600 28px serif";
    pen.fillText(document.querySelector("h1").firstChild.textContent.trim(), 40, 48);
    pen.font = "20px serif";
    pen.fillText(location.href.replace(/#.*/, ""), 40, canvas.height - 24);
    const link = document.createElement("a");
    link.href = canvas.toDataURL("image/png");
    link.download = name;
    link.click();
  }

  function open() {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row?.matches(".estimate")) row.querySelector("details").open = true;
  }

  for (const row of document.querySelectorAll("[data-copy]")) row.lastElementChild.append(button("Copy with source", copy));
  const svg = document.querySelector('.downloads a[href$=".svg"]');
  if (svg && document.querySelector(".chart svg")) {
    const name = svg.pathname.split("/").pop().replace(/svg$/, "png");
    svg.after(" · ", button("PNG", (pressed) => png(name).catch(() => say(pressed, "No PNG in this browser"))));
  }
  addEventListener("hashchange", open);
  open();
})();
