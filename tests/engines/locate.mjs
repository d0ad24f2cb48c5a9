// Runs in the page. Returns the visible element whose markup has this role and name, or null.
//
// Searching the engines' accessibility trees would be more exact. One scenario does so, by `isNamed`. But Firefox takes
// seconds for each search of its tree, and the tests need hundreds of searches.
export function locate(role, name) {
  const roles = {
    button: "button, [role=button]",
    checkbox: "input[type=checkbox]",
    heading: "h1, h2, h3, h4",
    link: "a[href]",
    searchbox: "input[type=search]",
    textbox: "textarea, input[type=text]",
  };
  const letters = (text) => text.replace(/\s+/g, "");
  const spoken = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    return node.ariaHidden === "true" ? "" : [...node.childNodes].map(spoken).join("");
  };
  const named = (element) => element.ariaLabel ?? [...(element.labels ?? []), element].map(spoken).join("");
  const found = [...document.querySelectorAll(roles[role])].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  return found.find((element) => letters(named(element)) === letters(name)) ?? null;
}
