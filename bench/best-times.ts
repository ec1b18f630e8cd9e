import { Bench } from 'tinybench';

export interface Timed {
  /** Before each time; not counted. */
  readonly before?: () => Promise<void>;
  readonly run: () => void | Promise<void>;
}

/**
 * The best of each task's times, in ms, over so many runs: what else the machine does can only make them longer. The tasks
 * run one after the other, in the order given.
 */
export async function bestMs<const Tasks extends readonly Timed[]>(
  tasks: Tasks,
  runs: number,
): Promise<{ [Place in keyof Tasks]: number }> {
  const bench = new Bench({ iterations: runs, time: 0, warmupIterations: 2, warmupTime: 0, throws: true });
  tasks.forEach(({ before, run }, place) => bench.add(String(place), run, before && { beforeEach: before }));
  await bench.run();
  const best = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`task ${name} was not timed`);
    return result.latency.min;
  });
  return best as { [Place in keyof Tasks]: number };
}
