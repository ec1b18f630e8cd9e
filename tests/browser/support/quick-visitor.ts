import { Desk } from './desk';

/** A desk whose watch is pressed by script, without the pointer's way: for tours of many screens in many languages. */
export class QuickVisitor extends Desk {
  override async pressOnWatch(id: string): Promise<void> {
    await this.page.evaluate(async (pressed) => {
      const driver = window.simulator?.driver;
      await driver?.act(({ watch }) => watch.wakeScreen());
      await driver?.act(({ watch }) => watch.press(pressed));
      await driver?.advance(1000);
    }, id);
    await this.drawn();
  }

  override async look(): Promise<void> {
    await this.page.evaluate(() => window.simulator?.driver.act(({ watch }) => watch.wakeScreen()));
    await this.drawn();
  }
}
