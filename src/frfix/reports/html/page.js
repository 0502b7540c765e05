"use strict";
// Adds to a page that reads without it: filters, keys, the theme's switch, notes level with their passages.
(() => {
  const root = document.documentElement;
  const place = document.getElementById("rang");
  if (!place) return;
  const said = document.getElementById("dit");
  const words = place.dataset;
  const search = document.getElementById("cherche");
  const form = document.querySelector(".filtres");
  const help = document.getElementById("aide");
  const shortcuts = document.getElementById("raccourcis");
  const articles = [...document.querySelectorAll("article")];
  const wide = matchMedia("(min-width: 60rem)");
  const remarks = [...document.querySelectorAll(".n")].map((note) => ({
    note,
    key: note.id.slice(1),
    niveau: note.classList[1],
    sur: note.dataset.g,
    famille: note.dataset.f,
    passage: document.getElementById("p" + note.id.slice(1)),
    text: null,
  }));
  const byKey = new Map(remarks.map((remark) => [remark.key, remark]));
  let shown = remarks;
  let current = null;
  root.classList.add("js");

  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const number = new Intl.NumberFormat(root.lang).format;
  const say = (text) => { said.textContent = text; };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // --- The theme: the system's, until a person says otherwise; where a page may keep nothing, for this visit.
  const keep = (theme) => { try { localStorage.setItem("frfix-theme", theme); } catch { /* not allowed */ } };
  const kept = () => { try { return localStorage.getItem("frfix-theme"); } catch { return null; } };
  const setTheme = (theme) => { if (theme === "clair" || theme === "sombre") root.dataset.theme = theme; };
  setTheme(kept());
  function switchTheme() {
    const dark = root.dataset.theme ? root.dataset.theme === "sombre" : matchMedia("(prefers-color-scheme: dark)").matches;
    setTheme(dark ? "clair" : "sombre");
    keep(root.dataset.theme);
  }

  // --- A note stands level with its passage where that costs no room: no note is pushed below what it would fill.
  function align(article) {
    if (article.dataset.pret !== "oui") prepare(article);
    const lists = [...article.querySelectorAll(".notes")];
    const notes = lists.map((list) => [...list.children].filter((note) => !note.hidden));
    for (const note of notes.flat()) note.style.marginTop = "";
    if (!wide.matches) return;
    const plans = lists.map((list, index) => {
      const group = list.parentElement.getBoundingClientRect();
      return notes[index].map((note) => {
        const passage = byKey.get(note.id.slice(1)).passage;
        const box = note.getBoundingClientRect();
        return {
          note,
          top: box.top - group.top,
          height: box.height + 14,
          wanted: passage ? passage.getClientRects()[0].top - group.top : 0,
          end: group.height,
        };
      });
    });
    for (const plan of plans) {
      let limit = plan.length ? plan[0].end : 0;
      for (const item of [...plan].reverse()) item.latest = limit -= item.height;
      let shift = 0;
      for (const item of plan) {
        const margin = Math.min(item.wanted, item.latest) - (item.top + shift);
        if (margin > 1) {
          item.note.style.marginTop = `${Math.floor(margin)}px`;
          shift += Math.floor(margin);
        }
      }
    }
  }
  function prepare(article) {
    article.dataset.pret = "oui";
    if (!navigator.clipboard) return;
    for (const line of article.querySelectorAll(".fix")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copier";
      button.textContent = words.copier;
      line.append(button);
    }
  }
  // What is far from the screen is aligned when it comes near.
  const near = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) { near.delete(target); continue; }
      near.add(target);
      align(target);
    }
  }, { rootMargin: "50%" });
  for (const article of articles) watcher.observe(article);
  const alignNear = () => near.forEach(align);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) { width = innerWidth; alignNear(); }
  });

  // --- Filters
  function filter() {
    const chosen = {};
    for (const box of form.querySelectorAll("input[type=checkbox]")) {
      (chosen[box.name] ??= new Set());
      if (box.checked) chosen[box.name].add(box.value);
    }
    const wanted = fold(search.value.trim());
    shown = remarks.filter((remark) => {
      if (wanted) remark.text ??= fold(remark.note.textContent);
      const kept = Object.entries(chosen).every(([name, values]) => values.has(remark[name]))
        && (!wanted || remark.text.includes(wanted));
      remark.note.hidden = !kept;
      remark.passage?.classList.toggle("tu", !kept);
      return kept;
    });
    const all = shown.length === remarks.length;
    const full = new Set(shown.map((remark) => remark.note.closest("article")));
    if (articles.length > 1) for (const article of articles) article.hidden = !all && !full.has(article);
    if (current && current.note.hidden) light((current = null));
    rank();
    alignNear();
    say(fill(words.filtre, { count: number(shown.length), all: number(remarks.length) }));
  }
  form.addEventListener("change", filter);
  let typing = 0;
  search.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(filter, 120); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  if (!matchMedia("(min-width: 48rem)").matches) form.parentElement.open = false;

  // --- From remark to remark
  function rank() {
    const at = shown.indexOf(current);
    place.textContent = at < 0 ? number(shown.length) : fill(words.rang, { rank: number(at + 1), count: number(shown.length) });
  }
  let lit = [];
  let lighted = null;
  function light(remark) {
    if (remark === lighted) return;
    lighted = remark;
    for (const element of lit) element.classList.remove("vif");
    lit = remark
      ? [remark.note, remark.passage, ...remark.note.closest("article").querySelectorAll(`[data-r~="${remark.key}"]`)].filter(Boolean)
      : [];
    for (const element of lit) element.classList.add("vif");
  }
  function go(remark) {
    current = remark;
    const focused = remark.note;
    focused.tabIndex = -1;
    (wide.matches && remark.passage ? remark.passage : focused).scrollIntoView({ block: "center" });
    focused.scrollIntoView({ block: "nearest" });
    focused.focus({ preventScroll: true });
    light(remark);
    rank();
  }
  function step(by) {
    if (!shown.length) return;
    let at = shown.indexOf(current);
    if (at < 0 && by > 0) at = shown.findIndex((remark) => remark.note.getBoundingClientRect().bottom > 0) - 1;
    else if (at < 0) at = shown.length;
    const next = shown[at + by];
    if (next) go(next);
    else say(words.bout);
  }
  const remarkOf = (element) => {
    const found = element.closest?.(".p, .n");
    return found && byKey.get(found.id.slice(1));
  };
  document.addEventListener("pointerover", (event) => light(remarkOf(event.target) ?? current));
  document.addEventListener("focusin", (event) => {
    const remark = remarkOf(event.target);
    if (remark) { current = remark; light(remark); rank(); }
  });

  // --- The correction, copied
  async function copy(remark) {
    const line = remark?.note.querySelector(".fix");
    if (!line || !navigator.clipboard) return;
    try {
      await navigator.clipboard.writeText(line.dataset.copie);
      say(words.copie);
    } catch { /* The browser refused: nothing was copied, and nothing is said. */ }
  }

  const actions = {
    avant: () => step(-1),
    apres: () => step(1),
    theme: switchTheme,
    aide: () => (help.open ? help.close() : help.showModal()),
    cherche: () => { form.parentElement.open = true; search.focus(); search.select(); },
    copie: () => copy(current),
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-fait]");
    if (button) return actions[button.dataset.fait]();
    const remark = remarkOf(event.target);
    if (!remark) return undefined;
    if (event.target.matches(".copier")) return copy(remark);
    if (event.target.closest("a.p") && !remark.note.hidden) {
      event.preventDefault();
      go(remark);
    }
    return undefined;
  });
  const keys = { j: "apres", n: "apres", k: "avant", p: "avant", c: "copie", t: "theme", "/": "cherche", "?": "aide" };
  document.addEventListener("keydown", (event) => {
    if (event.target === search && event.key === "Escape") {
      if (search.value) { search.value = ""; filter(); }
      search.blur();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !shortcuts.checked) return;
    if (event.target.matches("input[type=search]")) return;
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : ""];
    if (!action || (help.open && action !== "aide")) return;
    event.preventDefault();
    actions[action]();
  });
})();
