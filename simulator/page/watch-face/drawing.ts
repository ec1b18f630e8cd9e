/** A piece of SVG to be: plain data, compared with what stands there before the page is touched. */
export interface Drawing {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly Drawing[];
}

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new WeakMap<Element, Drawing>();

/** Makes the element; attributes and children as the drawing says. */
export function make(drawing: Drawing): SVGElement {
  const element = document.createElementNS(SVG, drawing.tag);
  for (const [name, value] of Object.entries(drawing.attributes)) element.setAttribute(name, value);
  if (drawing.text !== undefined) element.textContent = drawing.text;
  for (const child of drawing.children ?? []) element.append(make(child));
  drawn.set(element, drawing);
  return element;
}

/** Brings an element that `make` made to a new drawing with the same tag, touching only what differs. */
export function update(element: Element, next: Drawing): void {
  const before = drawn.get(element) ?? { tag: next.tag, attributes: {} };
  for (const name of Object.keys(before.attributes)) {
    if (next.attributes[name] === undefined) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(next.attributes)) {
    if (before.attributes[name] !== value) element.setAttribute(name, value);
  }
  if (next.text !== undefined && next.text !== before.text) setText(element, next.text);
  if (next.children) updateChildren(element, next.children);
  drawn.set(element, next);
}

/** Changes the text in its place: nothing of the page comes or goes. */
function setText(element: Element, text: string): void {
  const { firstChild } = element;
  if (firstChild instanceof Text && firstChild.nextSibling === null) firstChild.data = text;
  else element.textContent = text;
}

function updateChildren(parent: Element, children: readonly Drawing[]): void {
  children.forEach((child, at) => {
    const present = parent.children[at];
    if (!present) parent.append(make(child));
    else if (present.tagName === child.tag) update(present, child);
    else present.replaceWith(make(child));
  });
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}
