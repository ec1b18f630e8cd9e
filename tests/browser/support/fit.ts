/** A text on the screen, measured as the browser has drawn it. Sizes in px of the watch. */
export interface MeasuredText {
  readonly words: string;
  readonly fontSize: number;
  /** Nearest to the middle of the letters: from the left to the right end, from the height of capitals to below the line. */
  readonly box: Box;
  /** The button that it stands on, from end to end; undefined for a text on the ground. */
  readonly button: Box | undefined;
  /** What else is drawn where it stands: pictures, signs, other buttons. By kind and id. */
  readonly under: readonly string[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a press does something; it cannot be seen itself. */
export interface Target {
  readonly id: string;
  readonly box: Box;
}

/** What is on the screen, as the browser draws it. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly MeasuredText[];
  /** Everything that takes a press, what lies on top last. */
  readonly targets: readonly Target[];
  /** Everything that looks like a button, from end to end. */
  readonly buttons: readonly Box[];
}

/** With what bounds it. */
export interface MeasuredScreen extends Measured {
  /** The ring is shown: its inner edge bounds everything. */
  readonly ringInnerRadius: number | undefined;
  /** The glass is a superellipse of so much: the higher, the nearer to a rectangle (docs/simulator-assumed.md). */
  readonly glassExponent: number;
}

/** Runs in the page. */
export function measureScreen(): Measured {
  const CAPITALS = 0.72;
  const BELOW = 0.2;
  const svg = document.querySelector<SVGSVGElement>('.glass svg.screen');
  if (!svg) throw new Error('the page shows no screen');
  const { width, height } = svg.viewBox.baseVal;
  const toWatch = svg.getScreenCTM()?.inverse();
  if (!toWatch) throw new Error('the screen is not laid out');
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    // What is not displayed has no place.
    element.getBoundingClientRect().width > 0;
  const boxOf = (element: SVGGraphicsElement): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const from = new DOMPoint(left, top).matrixTransform(toWatch);
    const to = new DOMPoint(right, bottom).matrixTransform(toWatch);
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  };
  const drawn = [...svg.querySelectorAll<SVGGraphicsElement>('rect, circle, line, image')]
    .filter((shape) => isShown(shape) && Number(shape.getAttribute('opacity') ?? 1) > 0)
    .map((shape) => ({ shape, box: boxOf(shape) }))
    // The ground and the glow lie under everything.
    .filter(({ box }) => box.right - box.left < width * 0.8);
  const shapes = drawn.filter(
    ({ shape, box }) => /rect|circle/.test(shape.tagName) && box.bottom - box.top >= 40,
  );
  /** Letters and what is drawn may touch, as far as the air around either goes. */
  const NEAR = 3;
  const isOver = (one: Box, other: Box): boolean =>
    one.left < other.right - NEAR &&
    other.left < one.right - NEAR &&
    one.top < other.bottom - NEAR &&
    other.top < one.bottom - NEAR;
  const isWithin = (one: Box, other: Box): boolean =>
    one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;
  /** With the round ends of the same height that touch it. */
  const endsOf = (middle: Box, all: readonly Box[]): Box => {
    const ends = all.filter(
      ({ left, top, right, bottom }) =>
        Math.abs(top - middle.top) < 5 &&
        Math.abs(bottom - middle.bottom) < 5 &&
        left <= middle.right &&
        right >= middle.left,
    );
    return {
      left: Math.min(...ends.map(({ left }) => left)),
      top: middle.top,
      right: Math.max(...ends.map(({ right }) => right)),
      bottom: middle.bottom,
    };
  };
  /** A rectangle in the middle, and its ends. */
  const buttonUnder = (text: Box, before: readonly Box[]): Box | undefined => {
    const x = (text.left + text.right) / 2;
    const y = (text.top + text.bottom) / 2;
    const middle = before.find(
      ({ left, top, right, bottom }) => left <= x && right >= x && top <= y && bottom >= y,
    );
    return middle && endsOf(middle, before);
  };
  const texts: MeasuredText[] = [];
  for (const text of svg.querySelectorAll<SVGTextElement>('text')) {
    if (!isShown(text) || text.textContent.trim() === '') continue;
    const fontSize = parseFloat(getComputedStyle(text).fontSize);
    const spans = [...text.querySelectorAll('tspan')];
    const lines: SVGTextContentElement[] = spans.length > 0 ? spans : [text];
    for (const line of lines) {
      const whole = boxOf(line);
      // A box of the browser's reaches from the top of the tallest letter of the font to the lowest bottom: 0.95 and 0.25.
      const baseline = whole.bottom - 0.25 * fontSize;
      // Figures stand on the line, with air at their sides.
      const isFigure = /^[\d:]+$/.test(line.textContent);
      const air = isFigure ? 0.05 * fontSize : 0;
      const box = {
        left: whole.left + air,
        top: baseline - CAPITALS * fontSize,
        right: whole.right - air,
        bottom: baseline + (isFigure ? 0 : BELOW * fontSize),
      };
      const before = shapes
        .filter(({ shape }) => shape.compareDocumentPosition(text) === Node.DOCUMENT_POSITION_FOLLOWING)
        .map(({ box: where }) => where);
      const button = buttonUnder(box, before);
      const under = drawn
        .filter(({ box: other }) => isOver(box, other) && !(button && isWithin(other, button)))
        .map(({ shape }) => `${shape.tagName} ${shape.id || shape.getAttribute('href') || ''}`.trim());
      texts.push({ words: line.textContent, fontSize, box, button, under });
    }
  }
  // They are transparent, and so are looked for by their place alone.
  const targets = [...svg.querySelectorAll<SVGGraphicsElement>('[role=button]')]
    .map((target) => ({ id: target.id, box: boxOf(target) }))
    .filter(({ box }) => box.right > box.left);
  const LEAST_BUTTON = 56;
  const tall = shapes.map(({ box }) => box).filter(({ top, bottom }) => bottom - top >= LEAST_BUTTON);
  const buttons = new Map<string, Box>();
  for (const start of tall) {
    let whole = start;
    for (let wider = endsOf(whole, tall); wider.right - wider.left > whole.right - whole.left;) {
      whole = wider;
      wider = endsOf(whole, tall);
    }
    buttons.set(JSON.stringify(whole), whole);
  }
  return { width, height, texts, targets, buttons: [...buttons.values()] };
}

/** Smallest size of a text, height of what a thumb is to hit, and room between a text and the end of its button, px. */
const SMALLEST_TEXT = 24;
const LEAST_TARGET = 60;
export const BUTTON_MARGIN = 6;

/** What does not fit on a screen, in sentences. */
export function misfits(screen: MeasuredScreen): string[] {
  const found: string[] = [];
  for (const text of screen.texts) {
    const say = (what: string): number => found.push(`"${text.words}" ${what}`);
    if (text.fontSize < SMALLEST_TEXT) say(`is ${text.fontSize} px high, less than ${SMALLEST_TEXT}`);
    if (!isOnGlass(text.box, screen)) say('runs into the rounded corners or over the edge');
    if (!isWithinRing(text.box, screen)) say('runs into the ring');
    for (const other of text.under) say(`stands on the ${other}`);
    const { button } = text;
    const room = button && Math.min(text.box.left - button.left, button.right - text.box.right);
    if (room !== undefined && room < BUTTON_MARGIN)
      say(`leaves ${Math.round(room)} px beside it on its button`);
  }
  screen.texts.forEach((one, at) => {
    const other = screen.texts
      .slice(at + 1)
      // The letters of a time ("2h30") stand as near as the eye likes them.
      .find(({ words, box }) => words.length + one.words.length > 2 && isOverlapping(one.box, box));
    if (other) found.push(`"${one.words}" and "${other.words}" lie over one another`);
  });
  for (const { id, box } of screen.targets) {
    const height = box.bottom - box.top;
    if (height < LEAST_TARGET) found.push(`${id} is ${Math.round(height)} px high, less than a thumb hits`);
  }
  return found;
}

function isOnGlass({ left, top, right, bottom }: Box, screen: MeasuredScreen): boolean {
  const { width, height, glassExponent } = screen;
  const isIn = (x: number, y: number): boolean =>
    Math.abs((2 * x) / width - 1) ** glassExponent + Math.abs((2 * y) / height - 1) ** glassExponent <= 1;
  return isIn(left, top) && isIn(right, top) && isIn(left, bottom) && isIn(right, bottom);
}

function isWithinRing({ left, top, right, bottom }: Box, screen: MeasuredScreen): boolean {
  const { width, height, ringInnerRadius } = screen;
  if (ringInnerRadius === undefined) return true;
  const x = Math.max(Math.abs(left - width / 2), Math.abs(right - width / 2));
  const y = Math.max(Math.abs(top - height / 2), Math.abs(bottom - height / 2));
  return Math.hypot(x, y) <= ringInnerRadius;
}

/** Whether two lie over one another, by more than they may share of an edge. */
export function isOverlapping(one: Box, other: Box): boolean {
  // Digits stand as near as their font has them.
  const near = 2;
  return (
    one.left < other.right - near &&
    other.left < one.right - near &&
    one.top < other.bottom - near &&
    other.top < one.bottom - near
  );
}
