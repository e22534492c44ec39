// What is quietly better with script: the reader's own choice of scheme, copying of citations, sources in place.
// Stands before the page is drawn, so that nobody sees it change colour. Its words come from its own tag.
(() => {
  const words = document.currentScript.dataset;
  const dark = document.getElementById("mau_toi"), byMachine = dark?.media;

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };

  // A browser that keeps nothing still shows the page.
  const kept = {
    read: () => { try { return localStorage.getItem("scheme"); } catch { return null; } },
    write: (scheme) => { try { localStorage.setItem("scheme", scheme); } catch { /* it holds for this page */ } },
  };
  const apply = (scheme) => { if (dark) dark.media = { light: "not all", dark: "screen" }[scheme] ?? byMachine; };
  apply(kept.read());

  const offerSchemes = () => {
    const select = make("select", {}, ...["auto", "light", "dark"].map((scheme) => make("option", { value: scheme }, words[scheme])));
    select.value = kept.read() ?? "auto";
    if (select.selectedIndex < 0) select.value = "auto";
    select.onchange = () => { apply(select.value); kept.write(select.value); };
    document.querySelector(".site-foot .wrap")?.append(make("p", { className: "scheme" }, make("label", {}, `${words.scheme} `, select)));
  };

  // Where a page may not reach the clipboard, as from a disk, the words are selected and copied as a reader would.
  const copy = async (element) => {
    try {
      await navigator.clipboard.writeText(element.textContent.trim());
      return true;
    } catch {
      getSelection().selectAllChildren(element);
      return document.execCommand("copy");
    }
  };
  const offerCopies = () => {
    for (const citation of document.querySelectorAll(".citation")) {
      const said = make("span", { className: "unseen" });
      said.setAttribute("role", "status");
      const of = citation.closest("details")?.querySelector("summary")?.textContent ?? "";
      const button = make("button", { type: "button", className: "copy" }, words.copy, make("span", { className: "unseen" }, ` ${of}`));
      citation.after(button, said);
    }
    // One listener for all, so that a number that has come to the reader brings a button that works.
    document.addEventListener("click", async ({ target }) => {
      const button = target.closest(".copy"), said = button?.nextElementSibling;
      if (!button || !(await copy(button.previousElementSibling))) return;
      button.firstChild.data = said.textContent = words.copied;
      setTimeout(() => { button.firstChild.data = words.copy; said.textContent = ""; }, 3000);
    });
  };

  // A number's link leads to its place among the sources; with script, that place comes to the number.
  const showSource = (place, link) => {
    const number = place.cloneNode(true), source = place.closest(".lineage").querySelector("header").cloneNode(true);
    number.removeAttribute("id");
    const onward = make("a", { href: link.hash }, words.place);
    const close = make("button", { type: "button" }, words.close);
    const dialog = make("dialog", { className: "source-dialog" }, make("div", { className: "lineage" }, make("ul", {}, number), source), make("p", {}, onward), close);
    dialog.setAttribute("aria-label", link.textContent);
    onward.onclick = (event) => {
      event.preventDefault();
      dialog.close();
      location.hash = link.hash;
      place.scrollIntoView();
    };
    close.onclick = () => dialog.close();
    // A handler that answers `false` would keep links and folds inside from working.
    dialog.onclick = (event) => { if (event.target === dialog) dialog.close(); };
    dialog.onclose = () => dialog.remove();
    document.body.append(dialog);
    dialog.showModal();
  };
  const openSourcesInPlace = () => {
    if (!window.HTMLDialogElement) return;
    document.querySelector("main")?.addEventListener("click", (event) => {
      const link = event.target.closest("table a[href*='#']");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      const place = link.pathname === location.pathname && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!place || !place.matches(".lineage li")) return;
      event.preventDefault();
      showSource(place, link);
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    offerSchemes();
    offerCopies();
    openSourcesInPlace();
  });
})();
