import { runTool } from './support/run-tool';

/** The order in which test files are tried against a mutant (tools/mutation/order.mjs): it only saves time, it leaves none out. */

/** What the order is after some notes, each of a file, how long it took, and whether it found the mutant. */
function orderAfter(files: readonly string[], notes: ReadonlyArray<[string, number, boolean]>): string[] {
  const code = `
    const order = new TestFileOrder();
    for (const [file, tookMs, hasFound] of ${JSON.stringify(notes)}) order.note(file, tookMs, hasFound);
    console.log(JSON.stringify(order.sort(${JSON.stringify(files)})));
  `;
  const { status, output } = runTool('mutation/order.mjs', 'TestFileOrder', code);
  expect(status).toBe(0);
  return JSON.parse(output) as string[];
}

const [A, B, MODEL] = ['tests/unit/a.test.ts', 'tests/unit/b.test.ts', 'tests/model/m.test.ts'];

describe('the test files for a mutant', () => {
  it('are all tried, unit tests first as long as nothing is known', () => {
    expect(orderAfter([MODEL, B, A], [])).toEqual([A, B, MODEL]);
  });

  it('begin with the one that found the last, though it takes longer', () => {
    const notes: Array<[string, number, boolean]> = [
      [A, 1500, false],
      [B, 1500, false],
      [A, 1500, false],
      [B, 1500, false],
      [MODEL, 4000, true],
      [MODEL, 4000, true],
    ];
    expect(orderAfter([A, B, MODEL], notes)[0]).toBe(MODEL);
  });

  it('begin with the quick one where two find alike', () => {
    expect(
      orderAfter([A, B], [...Array<[string, number, boolean]>(3).fill([A, 9000, true]), [B, 1000, true]])[0],
    ).toBe(B);
  });
});
