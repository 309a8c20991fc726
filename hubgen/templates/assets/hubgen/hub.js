/* The theme asks for a sitemap beside every address in a <link rel="alternate">, to switch languages by itself.
   hubgen's own switcher knows the way, so a second word in `rel` spares readers those requests. It is said here,
   not in the page, because programs that look for feeds expect the plain word. */
for (const link of document.querySelectorAll("link[rel=alternate]")) link.relList.add("known");

/* The theme's drawer, which a hub with a `nav:` has, is opened by a label, which the theme makes listen to Enter alone. */
const drawer = document.getElementById("__drawer");
for (const label of document.querySelectorAll("label.hub-menu")) {
  label.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    drawer.click();
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    label.focus();
  });
}

/* The theme puts a <nav> without a name into each piece of code, for one button that copies it. */
new MutationObserver(() => {
  for (const nav of document.querySelectorAll("nav.md-code__nav:not([role])")) nav.role = "presentation";
}).observe(document.body, { childList: true, subtree: true });

/* The address of a feed can be copied where the browser allows it; without that the link beside it is there. */
for (const button of navigator.clipboard ? document.querySelectorAll("[data-hub-copy]") : []) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.hubCopy, location).href);
    button.textContent = button.dataset.hubCopied;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
