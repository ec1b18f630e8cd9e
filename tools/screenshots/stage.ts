import type { Locator, Page } from '@playwright/test';
import type {} from '../../simulator/page/bench/bench';
import type { Film } from './film';

/** Room above watch and phone, in px: the caption stands there instead of the page's own heading. */
const CAPTION_HEIGHT_PX = 56;
const MARGIN_PX = 12;
const FINGER_PX = 44;

/** What the film leaves out of the page, and what it puts onto it. */
const STYLE = `
  .watch .controls, .phone .controls, .watch .panel-head, .phone .panel-head { display: none !important; }
  .phone { padding-top: 16px !important; }
  .tape ol { display: none !important; }
  /* No gradients: 256 colours would make steps of them. */
  .watch, .phone { background: #e4e2dd !important; }
  .case-shadow { filter: none !important; }
  .phone * { box-shadow: none !important; }
  #caption {
    position: fixed; z-index: 9; display: grid; place-items: center; height: ${CAPTION_HEIGHT_PX}px;
    background: var(--mui-palette-background-default, #f5f4f1); color: #1b1c1e; font-size: 21px; font-weight: 600;
  }
  #finger {
    position: fixed; z-index: 9; width: ${FINGER_PX}px; height: ${FINGER_PX}px; border-radius: 50%;
    background: rgb(255 255 255 / 45%); border: 3px solid #fff; box-shadow: 0 2px 8px rgb(0 0 0 / 50%); display: none;
  }
`;

/** The simulator's page with its time in the hand of a script, and with a caption. */
export class Stage {
  private passedMs = 0;

  constructor(
    private readonly page: Page,
    private readonly film: Film,
  ) {}

  get watch(): Locator {
    return this.page.getByRole('region', { name: 'Watch', exact: true });
  }

  async dress(): Promise<void> {
    await this.page.addStyleTag({ content: STYLE });
    await this.page.evaluate(() => {
      for (const id of ['caption', 'finger']) {
        const element = document.createElement('div');
        element.id = id;
        document.body.append(element);
      }
    });
    const { x, y, width } = await this.clip();
    await this.page.evaluate(
      ({ left, top, right }) => {
        const style = document.getElementById('caption')?.style;
        style?.setProperty('left', `${left}px`);
        style?.setProperty('top', `${top}px`);
        style?.setProperty('width', `${right - left}px`);
      },
      { left: x, top: y, right: x + width },
    );
  }

  async say(caption: string): Promise<void> {
    await this.page.evaluate((text) => {
      const element = document.getElementById('caption');
      if (element) element.textContent = text;
    }, caption);
  }

  /** Lets time pass, without a picture. */
  async pass(virtualMs: number): Promise<void> {
    await this.page.evaluate((ms) => window.simulator?.driver.advance(ms), virtualMs);
    this.passedMs += virtualMs;
  }

  /** Lets time pass up to a moment in steps, with a frame after each. @param untilMs since `begin` */
  async passShown(untilMs: number, stepMs: number, frameMs: number): Promise<void> {
    while (this.passedMs < untilMs) {
      await this.pass(Math.min(stepMs, untilMs - this.passedMs));
      await this.show(frameMs);
    }
  }

  /** Moments are counted from here. */
  begin(): void {
    this.passedMs = 0;
  }

  async show(frameMs: number): Promise<void> {
    await this.drawn();
    this.film.add(await this.page.screenshot({ clip: await this.clip() }), frameMs);
  }

  /** Presses something on the watch, without a picture, and waits as long as a person does before the next press. */
  async press(id: string): Promise<void> {
    await this.watch.locator(`#${id}`).click();
    await this.pass(1000);
  }

  /** The same, with a finger to be seen. @param share where on it, from its top, 0 to 1 */
  async pressShown(id: string, frameMs: number, share = 0.5): Promise<void> {
    const box = await this.watch.locator(`#${id}`).boundingBox();
    if (!box) throw new Error(`there is no ${id} to press on the watch`);
    const at = { x: box.x + box.width / 2, y: box.y + box.height * share };
    await this.finger(at);
    await this.show(frameMs);
    await this.finger(undefined);
    await this.page.mouse.click(at.x, at.y);
    // Away from it, so that nothing is drawn as under a mouse.
    await this.page.mouse.move(0, 0);
  }

  /** Scrolls the page on the phone until a text is at its middle. */
  async turnPhoneTo(text: RegExp): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Phone', exact: true })
      .getByText(text)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  }

  /** Wakes the watch if it sleeps, as a look at it does. */
  async look(): Promise<void> {
    await this.page.evaluate(() =>
      window.simulator?.driver.act(({ watch }) => {
        if (!watch.display.on) watch.wakeScreen();
      }),
    );
  }

  private finger(at: { readonly x: number; readonly y: number } | undefined): Promise<void> {
    return this.page.evaluate(
      ([middle, size]) => {
        const style = document.getElementById('finger')?.style;
        style?.setProperty('display', middle ? 'block' : 'none');
        style?.setProperty('left', `${(middle?.x ?? 0) - size / 2}px`);
        style?.setProperty('top', `${(middle?.y ?? 0) - size / 2}px`);
      },
      [at, FINGER_PX] as const,
    );
  }

  /** Waits until the page shows what is: it draws with the next frame. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
  }

  /** The caption, watch, phone and tape. */
  private async clip(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = (name: string) => this.page.getByRole('region', { name, exact: true }).boundingBox();
    const [watch, phone, tape] = [await box('Watch'), await box('Phone'), await box('Buzz tape')];
    if (!watch || !phone || !tape) throw new Error('watch, phone or tape are not on the page');
    const x = Math.round(watch.x) - MARGIN_PX;
    const y = Math.round(watch.y) - CAPTION_HEIGHT_PX;
    return {
      x,
      y,
      width: Math.round(phone.x + phone.width) + MARGIN_PX - x,
      height: Math.round(tape.y + tape.height) + MARGIN_PX - y,
    };
  }
}
