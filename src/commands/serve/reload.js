// Reloads the page after a build, and shows what is wrong with the site over the last good state of it.
// Styles are set from here because the site's own policy allows no inline ones.
(() => {
  const generation = document.currentScript.dataset.generation;
  const events = new EventSource(`/_congbo/events?since=${generation}`);
  events.onmessage = () => location.reload();

  const show = (problems) => {
    const panel = document.createElement("pre");
    panel.textContent = problems;
    panel.tabIndex = 0;
    Object.assign(panel.style, {
      position: "fixed", inset: "auto 0 0 0", zIndex: 2147483647, margin: 0, padding: "1rem",
      maxHeight: "50vh", overflow: "auto", font: "14px/1.4 monospace",
      color: "#fff", background: "#3b0a0a", borderTop: "4px solid #e5484d",
    });
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", "Đóng");
    Object.assign(close.style, { position: "absolute", top: "0.5rem", right: "1rem", font: "inherit" });
    close.onclick = () => panel.remove();
    panel.append(close);
    document.body.append(panel);
  };
  fetch("/_congbo/problems").then((answer) => answer.text()).then((problems) => problems && show(problems));
})();
