// Elements as one who listens would find them: by role and accessible name. Runs in the page (see window.mjs); what is hidden
// from a screen reader is not found. Of the computation of names it does what this page uses: aria-labelledby, aria-label,
// label, legend, alt, contents, title.

/** A function for the page: `(role, name, within, exact) → elements`. `name` null: any name. */
export const NAMED = String.raw`
const tidy = (text) => text.replace(/[\s\u00a0]+/g, " ").replace(/\u00ad/g, "").trim();
const shown = (element) => {
  if (element.closest("[aria-hidden='true'], [inert], [hidden]")) return false;
  const style = getComputedStyle(element);
  return style.visibility !== "hidden" && element.getClientRects().length > 0;
};
const INPUTS = { checkbox: "checkbox", radio: "radio", button: "button", submit: "button", file: "file", password: "password", number: "spinbutton", range: "slider" };
const roleOf = (element) => {
  const given = element.getAttribute("role");
  if (given) return given;
  const tag = element.localName;
  if (tag === "input") return element.list ? "combobox" : (INPUTS[element.type] ?? "textbox");
  if (/^h[1-6]$/.test(tag)) return "heading";
  if (tag === "a") return element.hasAttribute("href") ? "link" : "generic";
  if (tag === "form") return element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby") ? "form" : "generic";
  const known = { button: "button", textarea: "textbox", select: "combobox", option: "option", table: "table", tr: "row", th: "columnheader", td: "cell", ul: "list", ol: "list", li: "listitem", nav: "navigation", main: "main", dialog: "dialog", img: "img", summary: "button", fieldset: "group" };
  if (tag === "section") return element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby") ? "region" : "generic";
  return known[tag] ?? "generic";
};
const textOf = (node) => {
  if (node.nodeType === 3) return node.data;
  if (node.nodeType !== 1 || node.getAttribute("aria-hidden") === "true" || node.localName === "style") return "";
  const label = node.getAttribute("aria-label");
  if (label) return " " + label + " ";
  if (node.localName === "img") return node.alt;
  const inner = [...node.childNodes].map(textOf).join("");
  return getComputedStyle(node).display.startsWith("inline") ? inner : " " + inner + " ";
};
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return tidy(by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(textOf).join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return tidy(label);
  if (element.labels?.length) return tidy([...element.labels].map(textOf).join(" "));
  if (element.localName === "fieldset") return tidy(textOf(element.querySelector("legend") ?? element));
  if (["input", "textarea", "select", "table"].includes(element.localName)) return tidy(element.title || element.placeholder || element.caption?.textContent || "");
  return tidy(textOf(element)) || tidy(element.title ?? "");
};
// That a field must be filled in is said with its name and is no part of it.
const plain = (name) => name.replace(/, måste fyllas i$/, "").toLocaleLowerCase("sv");
const fits = (found, wanted, exact) => (exact ? plain(found) === plain(wanted) : plain(found).includes(plain(wanted)));
const named = (role, name, within, exact) =>
  [...(within ?? document).querySelectorAll("*")].filter(
    (element) => roleOf(element) === role && (shown(element) || role === "file") && (name === null || fits(nameOf(element), name, exact)),
  );
`;
