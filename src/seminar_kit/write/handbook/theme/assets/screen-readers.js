// What the theme leaves out for people who hear a page or use it with a keyboard.
(() => {
  const search = document.querySelector('[data-md-component="search"]');
  const query = document.querySelector('[data-md-component="search-query"]');
  if (search && query) search.setAttribute("aria-label", query.placeholder);

  for (const box of document.querySelectorAll(".task-list-item input[type=checkbox]")) {
    box.setAttribute("aria-label", box.closest("li").textContent.trim());
  }

  // A table that scrolls in its own box must be reachable without a mouse.
  function letTablesTakeFocus() {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
      else wrap.removeAttribute("tabindex");
    }
  }
  addEventListener("load", letTablesTakeFocus);
  addEventListener("resize", letTablesTakeFocus);
})();
