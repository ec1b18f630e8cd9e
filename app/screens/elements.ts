import document from 'document';

/** An element of the view by id, asked for anew each time: one that is held takes room in memory. It is there: every screen of every view is gone through by the tests. */
export function element(id: string): GraphicsElement {
  return document.getElementById(id) as GraphicsElement;
}

/** Shows or hides an element; hidden ones take no presses. */
export function setShown(id: string, shown: boolean): void {
  element(id).style.display = shown ? 'inline' : 'none';
}

/** Gives an image the picture of a move, only when it differs. @param id of the element @param move id of the move */
export function setHref(id: string, move: string): void {
  const image = element(id) as ImageElement;
  const href = `pictures/${move}.png`;
  if (image.href !== href) image.href = href;
}

/** Sets a text, only when it differs: the platform redraws at every assignment. */
export function setText(id: string, text: string): void {
  const target = element(id);
  if (target.text !== text) target.text = text;
}
