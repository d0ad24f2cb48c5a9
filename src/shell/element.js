// Creates an element. `properties` are properties of the DOM element, such as `className`.
export const el = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
