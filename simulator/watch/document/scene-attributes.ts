import type { ElementNode } from './element-node';
import { arcNumber, boxOf, lengthOf } from './layout';
import type { PropertyName } from './properties';
import {
  baselineOf,
  fontFamilyOf,
  fontSizeOf,
  lineHeightOf,
  metricsOf,
  lettersOf,
  shownLines,
  textStyleOf,
} from './text-layout';
import { innerMatrix } from './transform';
import { colourOf, numberOf, opacityOf, shareOf, wordOf } from './values';

/** Resolved numbers and words of a drawn element; what is not set is missing. */
export type SceneAttributes = Readonly<Record<string, string | number | undefined>>;

/** Widths and weights as numbers, for those who draw. */
const WEIGHTS = { light: 300, regular: 400, bold: 700 } as const;

/** Thickness of arcs and lines that set none. Not known for the platform. */
const INITIAL_ARC_WIDTH = 1;
const INITIAL_STROKE_WIDTH = 1;

/** Everything that decides how the element looks, in px, degrees and '#rrggbb'. */
export function attributesOf(node: ElementNode): SceneAttributes {
  const attributes: Record<string, string | number | undefined> = { opacity: opacityOf(node) };
  const mask = wordOf(node, 'mask', 'none');
  if (mask !== 'none') attributes.mask = mask.replace(/^url\(|\)$/g, '').replace(/^#/, '');
  switch (node.tag) {
    case 'mask':
      break;
    case 'svg':
    case 'use':
    case 'section':
      Object.assign(attributes, boxOf(node), container(node));
      break;
    case 'g':
      attributes.transform = groupTransform(node);
      break;
    case 'text':
      Object.assign(attributes, font(node), textPlace(node), paint(node));
      break;
    case 'textarea':
      Object.assign(attributes, font(node), areaPlace(node), paint(node));
      break;
    case 'circle':
      Object.assign(attributes, lengths(node, ['cx', 'cy', 'r']), paint(node));
      break;
    case 'line':
      Object.assign(attributes, lengths(node, ['x1', 'y1', 'x2', 'y2']), paint(node));
      attributes.strokeWidth = lengthOf(node, 'strokeWidth', INITIAL_STROKE_WIDTH);
      break;
    case 'image':
      Object.assign(attributes, boxOf(node), paint(node), { href: pictureOf(node) });
      break;
    case 'arc':
      Object.assign(attributes, boxOf(node), arc(node), paint(node));
      break;
    case 'gradientArc':
      Object.assign(attributes, boxOf(node), arc(node), gradient(node));
      break;
    case 'gradientRect':
      Object.assign(attributes, boxOf(node), gradient(node), lengths(node, ['rx', 'ry']));
      break;
    default:
      Object.assign(attributes, boxOf(node), paint(node), lengths(node, ['rx', 'ry']));
  }
  return attributes;
}

/** A picture that is not there is reported, and nothing is drawn. */
function pictureOf(node: ElementNode): string {
  const href = wordOf(node, 'href', '');
  const { pictureSize } = node.context.options;
  if (href !== '' && pictureSize && !pictureSize(href)) {
    node.context.unimitated(`picture ${href}: there is no such file`);
  }
  return href;
}

function lengths(node: ElementNode, names: readonly PropertyName[]): Record<string, number> {
  const values: Record<string, number> = {};
  for (const name of names) {
    if (node.own(name) !== undefined || !name.startsWith('r') || name === 'r')
      values[name] = lengthOf(node, name);
  }
  return values;
}

/** `fill` colours shapes, texts, lines and arcs alike [D:build/guides/user-interface/svg]. */
function paint(node: ElementNode): Record<string, string | number> {
  const colour = colourOf(node, 'fill');
  return { fill: colour.hex, fillOpacity: colour.alpha * shareOf(node, 'fillOpacity') };
}

function container(node: ElementNode): Record<string, string | number | undefined> {
  const ground = node.value('viewportFill') === undefined ? undefined : colourOf(node, 'viewportFill');
  return {
    viewportFill: ground && ground.alpha > 0 ? ground.hex : undefined,
    overflow: node.value('overflow') === 'hidden' ? 'hidden' : undefined,
    scrollX: node.scroll.x || undefined,
    scrollY: node.scroll.y || undefined,
  };
}

function groupTransform(node: ElementNode): string | undefined {
  const matrix = innerMatrix(node);
  const isIdentity = matrix.every((value, at) => value === (at === 0 || at === 3 ? 1 : 0));
  return isIdentity ? undefined : `matrix(${matrix.map((value) => Math.round(value * 1e4) / 1e4).join(' ')})`;
}

function arc(node: ElementNode): Record<string, number> {
  return {
    startAngle: arcNumber(node, 'startAngle'),
    sweepAngle: arcNumber(node, 'sweepAngle'),
    arcWidth: lengthOf(node, 'arcWidth', INITIAL_ARC_WIDTH),
  };
}

/**
 * Points are counted from the corner of the element (an assumption: the published samples start theirs at 0,
 * 0).
 */
function gradient(node: ElementNode): Record<string, string | number> {
  const type = wordOf(node, 'gradientType', 'linear');
  const values: Record<string, string | number> = {
    gradientType: type,
    ...lengths(node, ['gradientX1', 'gradientY1', 'gradientX2', 'gradientY2']),
    fillOpacity: shareOf(node, 'fillOpacity'),
  };
  // Only a bilinear one has four, one for each corner [D:build/guides/user-interface/svg].
  for (const at of type === 'bilinear' ? ([1, 2, 3, 4] as const) : ([1, 2] as const)) {
    const colour = colourOf(node, `gradientColor${at}`);
    values[`gradientColor${at}`] = colour.hex;
    values[`gradientOpacity${at}`] = colour.alpha * shareOf(node, `gradientOpacity${at}`);
  }
  return values;
}

function font(node: ElementNode): Record<string, string | number | boolean | undefined> {
  const { stretch, equalFigures } = lettersOf(node);
  return {
    text: shownLines(node).join('\n'),
    fontFamily: fontFamilyOf(node),
    fontSize: fontSizeOf(node),
    fontWeight: WEIGHTS[textStyleOf(node).weight],
    textAnchor: wordOf(node, 'textAnchor', 'start'),
    letterSpacing: numberOf(node, 'letterSpacing', 0),
    stretch,
    equalFigures: equalFigures || undefined,
    textDecoration: wordOf(node, 'textDecoration', 'none'),
  };
}

/**
 * `y` is the baseline [D:build/guides/user-interface/svg-components/text]; a text with a width is cut off
 * there.
 */
function textPlace(node: ElementNode): Record<string, number | undefined> {
  const width = node.own('width') === undefined ? undefined : lengthOf(node, 'width');
  return { x: lengthOf(node, 'x'), y: baselineOf(node), width };
}

/** For a textarea `x` is where its lines are anchored and `y` the baseline of the first of them. */
function areaPlace(node: ElementNode): Record<string, number> {
  const box = boxOf(node);
  const anchor = wordOf(node, 'textAnchor', 'start');
  const lineHeight = lineHeightOf(node);
  const free = box.height - shownLines(node).length * lineHeight;
  const align = wordOf(node, 'displayAlign', 'top');
  const shift = align === 'center' || align === 'middle' ? free / 2 : align === 'bottom' ? free : 0;
  return {
    x: box.x + (anchor === 'middle' ? box.width / 2 : anchor === 'end' ? box.width : 0),
    y: box.y + shift + numberOf(node, 'baseline', fontSizeOf(node) * metricsOf(node).ascent),
    width: box.width,
    height: box.height,
    lineHeight,
  };
}
