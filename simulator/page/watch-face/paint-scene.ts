import type { SceneNode } from '../../watch/document/watch-document';
import { accessibleNames } from './accessible-names';
import { make, update, type Drawing } from './drawing';
import type { Pictures } from './pictures';
import { drawShape } from './shapes';
import { clipBy, clipId, clipPath } from './clips';
import type { ShapeTools } from './shape-tools';
import { notOne, number, pick, word } from './svg-values';

export interface PaintOptions {
  /**
   * Gives everything that can be pressed a role, a place in the order of Tab and a name. Leave it out where
   * the page lays controls of its own over the picture. Default false.
   */
  readonly buttons?: boolean;
}

/**
 * One painted element: `outer` carries id and opacity, `inner` holds the children of a group or container.
 */
interface Painted {
  readonly outer: SVGElement;
  readonly inner: SVGElement;
  readonly scene: SceneNode;
  /** The scene that `inner` shows: an older one while the element is hidden. */
  readonly content: SceneNode;
}

/** What stands in one `svg` of the page. */
interface Face {
  painted: Map<number, Painted>;
  readonly prefix: string;
}

const faces = new WeakMap<SVGSVGElement, Face>();
let facesMade = 0;

/**
 * Paints a scene into an `svg` of the page, touching only what differs from the last time. Each element
 * becomes one SVG element with `data-key`; ids of the view become DOM ids, ids inside symbols (which repeat)
 * `data-part`.
 * @param svg its viewBox should be the size of the watch's screen
 */
export function paintScene(
  svg: SVGSVGElement,
  scene: SceneNode,
  pictures: Pictures,
  options: PaintOptions = {},
): void {
  let face = faces.get(svg);
  if (!face) {
    face = { painted: new Map(), prefix: `face${++facesMade}-` };
    faces.set(svg, face);
  }
  const painter = new Painter(face.painted, { pictures, prefix: face.prefix });
  const root = painter.paint(scene);
  if (svg.firstChild !== root || svg.childNodes.length !== 1) svg.replaceChildren(root);
  face.painted = painter.kept;
  if (options.buttons) markButtons(scene, face.painted);
}

/** Takes a painted scene away. */
export function clearScene(svg: SVGSVGElement): void {
  faces.delete(svg);
  svg.replaceChildren();
}

class Painter {
  readonly kept = new Map<number, Painted>();

  constructor(
    private readonly before: ReadonlyMap<number, Painted>,
    private readonly tools: ShapeTools,
  ) {}

  paint(node: SceneNode): SVGElement {
    const present = this.before.get(node.key);
    if (present && present.scene === node) {
      this.keep(present);
      return present.outer;
    }
    // A shape may hold others, which lie on it [R:castrodrigo/fitbit-clock-face-verona:resources/index.gui].
    return isBranch(node) || node.children.length > 0
      ? this.paintBranch(node, present)
      : this.paintShape(node, present);
  }

  /** Nothing inside has changed either. */
  private keep(painted: Painted): void {
    this.kept.set(painted.scene.key, painted);
    for (const child of painted.content.children) {
      const inside = this.before.get(child.key);
      if (inside) this.keep(inside);
    }
  }

  private paintShape(node: SceneNode, present: Painted | undefined): SVGElement {
    // What cannot be seen comes without its looks; its place is kept, so that it is found by its id.
    const seen = node.visible && node.attributes.opacity !== undefined;
    const shape: Drawing = seen ? drawShape(node, this.tools) : { tag: 'g', attributes: {} };
    const drawing = withIdentity(node, shape, this.tools);
    const reusable = present && present.outer.tagName === drawing.tag && present.outer === present.inner;
    let element: SVGElement;
    if (reusable) {
      element = present.outer;
      update(element, drawing);
    } else {
      element = make(drawing);
    }
    this.kept.set(node.key, { outer: element, inner: element, scene: node, content: node });
    return element;
  }

  private paintBranch(node: SceneNode, present: Painted | undefined): SVGElement {
    const outerDrawing = withIdentity(node, outline(node, this.tools), this.tools);
    const innerDrawing: Drawing = { tag: 'g', attributes: placement(node, this.tools) };
    if (present && !node.visible) {
      // What is inside waits, as it was, until it is shown again.
      update(present.outer, outerDrawing);
      this.keep({ ...present, scene: node });
      return present.outer;
    }
    const fresh = !present || present.outer === present.inner;
    const outer = fresh ? make(outerDrawing) : present.outer;
    const inner = fresh ? make(innerDrawing) : present.inner;
    if (fresh) {
      outer.append(inner);
    } else {
      update(outer, outerDrawing);
      update(inner, innerDrawing);
    }
    setGround(node, outer, inner, this.tools);
    const children = node.children.map((child) => this.paint(child));
    setChildren(inner, children);
    this.kept.set(node.key, { outer, inner, scene: node, content: node });
    return outer;
  }
}

function isBranch(node: SceneNode): boolean {
  return ['svg', 'use', 'section', 'g', 'mask'].includes(node.type);
}

/** Larger than any screen, so that a mask cuts off nothing by its own size. */
const EVERYWHERE = { x: '-2000', y: '-2000', width: '4000', height: '4000' };

/**
 * A mask shows what it masks where its shapes are, whatever their colour [R:gondwanasoft/fitbit-mask-test:README.md: opaque
 * pixels, "including black", count].
 */
function outline(node: SceneNode, tools: ShapeTools): Drawing {
  if (node.type !== 'mask') return { tag: 'g', attributes: {} };
  return {
    tag: 'mask',
    attributes: {
      id: maskId(node.id ?? '', tools),
      maskUnits: 'userSpaceOnUse',
      style: 'mask-type: alpha',
      ...EVERYWHERE,
    },
  };
}

function isContainer(node: SceneNode): boolean {
  return ['svg', 'use', 'section'].includes(node.type);
}

/** The shapes of a mask stand where they would inside of what is masked [R:gondwanasoft/fitbit-mask-test:resources/index.view]. */
function maskedBy(node: SceneNode, tools: ShapeTools): Record<string, string> {
  const { mask } = node.attributes;
  return mask === undefined ? {} : { mask: `url(#${maskId(String(mask), tools)})` };
}

function maskId(id: string, tools: ShapeTools): string {
  return `${tools.prefix}mask-of-${id}`;
}

function withIdentity(node: SceneNode, drawing: Drawing, tools: ShapeTools): Drawing {
  const identity: Record<string, string> = { 'data-key': String(node.key) };
  if (node.id !== undefined) identity[node.ownId && node.type !== 'mask' ? 'id' : 'data-part'] = node.id;
  if (!isContainer(node)) Object.assign(identity, maskedBy(node, tools));
  if (!node.visible) identity.display = 'none';
  return {
    ...drawing,
    attributes: { ...drawing.attributes, ...identity, ...notOne('opacity', node.attributes.opacity) },
  };
}

function placement(node: SceneNode, tools: ShapeTools): Record<string, string> {
  if (!isBranch(node)) return {};
  const { transform, overflow } = node.attributes;
  const x = number(node.attributes.x) - number(node.attributes.scrollX);
  const y = number(node.attributes.y) - number(node.attributes.scrollY);
  const clip = overflow === 'hidden' ? clipBy(node, tools) : {};
  if (node.type === 'g') return transform === undefined ? {} : { transform: word(transform) };
  const inside = { ...clip, ...maskedBy(node, tools) };
  return x === 0 && y === 0 ? inside : { ...inside, transform: `translate(${word(x)} ${word(y)})` };
}

/**
 * The ground of a container (`viewport-fill`) and the outline that cuts off what does not fit, before what it
 * holds.
 */
function setGround(node: SceneNode, outer: SVGElement, inner: SVGElement, tools: ShapeTools): void {
  const { attributes } = node;
  const box = pick(attributes, ['x', 'y', 'width', 'height']);
  const before: Drawing[] = [];
  if (!isBranch(node) && attributes.opacity !== undefined) before.push(drawShape(node, tools));
  if (attributes.overflow === 'hidden') {
    // Clipping is in the coordinates of what is clipped, which begin at the container's corner, less the scrolling.
    const { scrollX: x, scrollY: y, width, height } = attributes;
    before.push(
      clipPath(clipId(node, tools), {
        tag: 'rect',
        attributes: pick({ x, y, width, height }, ['x', 'y', 'width', 'height']),
      }),
    );
  }
  if (attributes.viewportFill !== undefined) {
    before.push({
      tag: 'rect',
      attributes: { ...box, fill: word(attributes.viewportFill), 'data-ground': '' },
    });
  }
  const present = Array.from(outer.children).filter((child) => child !== inner);
  before.forEach((drawing, at) => {
    const element = present[at];
    if (!element) inner.before(make(drawing));
    else if (element.tagName === drawing.tag) update(element, drawing);
    else element.replaceWith(make(drawing));
  });
  for (const element of present.slice(before.length)) element.remove();
}

function setChildren(parent: SVGElement, children: readonly SVGElement[]): void {
  children.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}

function markButtons(scene: SceneNode, painted: ReadonlyMap<number, Painted>): void {
  const names = accessibleNames(scene);
  for (const [key, { outer }] of painted) {
    const name = names.get(key);
    const shown = outer.getAttribute('aria-label') ?? undefined;
    // What is set again to the same would have the browser compute styles anew, every second.
    if (name === shown) continue;
    if (name === undefined) {
      for (const attribute of ['role', 'tabindex', 'aria-label']) outer.removeAttribute(attribute);
    } else {
      outer.setAttribute('role', 'button');
      outer.setAttribute('tabindex', '0');
      outer.setAttribute('aria-label', name);
    }
  }
}
