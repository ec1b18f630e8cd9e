import { EventSource } from '../../events';
import { checkedFileName } from '../../link/file-names';
import { Outbox } from '../../link/outbox';
import { moduleExports } from '../../modules';
import { PlatformError } from '../../platform-error';
import type { AppContext } from '../app-context';
import { FileSystem } from './file-system';

/**
 * The module "file-transfer" of the watch: `outbox` and `inbox`.
 *
 * Source: types/device/file-transfer.d.ts of fitbit-sdk-types; test-code-samples/app/file-transfer of
 * SergioMorchon/fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/file-transfer.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces. That the name given to `nextFile` is the one under which the file is kept, and
 * that it takes the place of a file of that name, are assumptions.
 */
export function createFileTransferModule({ program, machine }: AppContext): Record<string, unknown> {
  const { inbox: staged, flash, link } = machine;
  const files = new FileSystem(machine);
  const outbox = new Outbox(program, link.queueFrom('watch'));
  const inbox = program.expose({
    nextFile: (name?: unknown) => {
      const file = staged.peek();
      if (!file) return undefined;
      const kept = name === undefined ? file.name : checkedFileName(name);
      files.checkRoom(kept, file.bytes.byteLength);
      flash.put(kept, file.bytes);
      staged.take();
      return kept;
    },
  });
  const events = new EventSource(program, inbox, 'inbox', ['newfile']);
  program.onEnd(staged.arrived.listen(() => void events.dispatch('newfile', undefined, true)));
  const enqueueFile = (path: unknown, name?: unknown): Promise<unknown> =>
    program.promise(() => {
      const bytes = files.read(path);
      const sentName = name === undefined ? String(path).split('/').pop() : name;
      if (!sentName) throw new PlatformError('Error', 'outbox.enqueueFile needs a file');
      return outbox.enqueue(sentName, bytes);
    });
  return moduleExports(program, {
    inbox,
    outbox: program.exposeOn(program.expose(outbox.description), { enqueueFile }),
  });
}
