import { conditions, writeCosts } from './costs-page';
import { drapePackage, olderPackage, plainPackage } from './packages';
import { dayPart } from './parts/day';
import { heapPart } from './parts/heap';
import { minutePart } from './parts/minute';
import { phonePart } from './parts/phone';
import { punctualityPart } from './parts/punctuality';
import { simulatorPart } from './parts/simulator';
import { codeByRoom, sizePart } from './parts/size';
import type { Part } from './row';
import { brokenBudgets, roomsTable, tableOf } from './table';

/** `npm run bench`: what Drape costs, beside a plain timer; printed, and written into docs/costs.md. */
async function main(): Promise<void> {
  const drape = drapePackage();
  const older = olderPackage();
  const plain = await plainPackage();
  const [family, bundle] = [...drape.opened.devices][0] ?? [];
  const [olderBundle] = older.opened.devices.values();
  const other = family === undefined ? undefined : plain.opened.devices.get(family);
  if (family === undefined || !bundle || !olderBundle || !other)
    throw new Error('a package without an app cannot be measured');

  const parts: Part[] = [];
  const add = async (part: Part | Promise<Part>): Promise<void> => {
    parts.push(await part);
    console.error(`measured: ${parts.at(-1)?.title ?? ''}`);
  };
  await add(heapPart(bundle, olderBundle, other));
  await add(sizePart([drape.opened, older.opened], plain.opened));
  await add(minutePart(drape.opened, plain.opened));
  await add(dayPart(drape.opened, plain.opened));
  await add(punctualityPart(drape.opened, plain.opened));
  await add(phonePart(drape.opened, plain.opened));
  await add(simulatorPart(drape, plain));

  const rooms = roomsTable(codeByRoom(drape.opened, family));
  const measured = `${conditions()}\n\n${tableOf(parts)}\n\nThe code by room, in bytes of the bundle:\n\n${rooms}`;
  console.log(`${new Date().toISOString()}\n\n${measured}`);
  for (const { what, drape: value, atMost } of brokenBudgets(parts)) {
    console.error(`Not kept: ${what}: ${value}, at most ${atMost ?? ''}`);
  }
  await writeCosts(measured);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.stack : fault);
  process.exitCode = 1;
});
