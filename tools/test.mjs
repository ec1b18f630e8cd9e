import './node-version.mjs';
import process from 'node:process';
import { command } from './run.mjs';
import { setup } from './setup.mjs';

// The gate: everything that has to hold, on a machine that may have nothing but Node.
// For daily work: npm test -- --only lint,unit
await command(async () => {
  const { chooseStages, passGate } = await import('./gate.mjs');
  const stages = chooseStages(process.argv.slice(2));
  await setup();
  return passGate(stages);
});
