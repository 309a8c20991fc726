/* The theme asks for a sitemap beside every address in a <link rel="alternate">, to switch languages by itself.
   hubgen's own switcher knows the way, so a second word in `rel` spares readers those requests. It is said here,
   not in the page, because programs that look for feeds expect the plain word. */
for (const link of document.querySelectorAll("link[rel=alternate]")) link.relList.add("known")
