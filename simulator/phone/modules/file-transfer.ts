import { toArrayBuffer } from '../../bytes';
import { decodeCbor } from '../../cbor';
import type { SavedFile } from '../../contract';
import { EventSource } from '../../events';
import { decodeJson, decodeUtf8 } from '../../file-codec';
import { Outbox } from '../../link/outbox';
import { moduleExports } from '../../modules';
import { PlatformError } from '../../platform-error';
import type { Program } from '../../program';
import type { CompanionContext } from '../companion-context';

/**
 * The module "file-transfer" of the phone: `outbox` and `inbox`. `pop` gives undefined when nothing waits.
 *
 * Source: types/companion/file-transfer.d.ts of fitbit-sdk-types; test-code-samples/companion/file-transfer of
 * SergioMorchon/fitbit-sdk-types. That a body that was read once rejects a second reading follows from `bodyUsed`.
 */
export function createFileTransferModule({ program, machine }: CompanionContext): Record<string, unknown> {
  const inbox = program.expose({
    pop: () =>
      program.promise(() => {
        const file = machine.inbox.take();
        return file && inboxItem(program, file);
      }),
  });
  const events = new EventSource(program, inbox, 'inbox', ['newfile']);
  program.onEnd(machine.inbox.arrived.listen(() => void events.dispatch('newfile')));
  const outbox = program.expose(new Outbox(program, machine.link.queueFrom('phone')).description);
  return moduleExports(program, { inbox, outbox });
}

function inboxItem(program: Program, { name, bytes }: SavedFile): Record<string, unknown> {
  let used = false;
  const body = (read: () => unknown) => (): Promise<unknown> =>
    program.promise(() => {
      if (used) throw new PlatformError('TypeError', `the body of "${name}" has been read already`);
      used = true;
      return program.realm.adopt(read());
    });
  return program.expose({
    name,
    length: bytes.byteLength,
    get bodyUsed() {
      return used;
    },
    arrayBuffer: body(() => toArrayBuffer(bytes)),
    cbor: body(() => decodeCbor(bytes)),
    json: body(() => decodeJson(bytes)),
    text: body(() => decodeUtf8(bytes)),
  });
}
