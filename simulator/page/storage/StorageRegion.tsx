import { memo } from 'react';
import type { World } from '../../contract';
import { useBenchValue, useRunning } from '../bench/hooks';
import { Panel } from '../parts/Panel';
import { EraseButton } from './EraseButton';
import { KeptItem } from './KeptItem';
import { readContent, readText } from './read-content';

/** What is kept on the watch's flash and in the phone's storages; it can be looked at and removed. */
export function StorageRegion() {
  const { world, driver } = useRunning();
  useBenchValue((bench) => bench.signal.version);
  const { watch, phone } = world;
  const { files } = watch;
  const isEmpty = files.length + phone.settingsStorage.size + phone.localStorage.size === 0;
  return (
    <Panel
      name="Storage"
      className="storage"
      aside={<EraseButton disabled={isEmpty} onErase={() => void driver.act(eraseAll)} />}
    >
      <div className="kept" role="group" aria-label="What is kept" tabIndex={0}>
        <h3>On the watch</h3>
        {files.length === 0 ? <p className="note">no files</p> : null}
        <ul>
          {files.map(({ name, bytes }) => (
            <KeptItem
              key={name}
              name={name}
              size={`${bytes} bytes`}
              read={() => readContent(watch.readFile(name) ?? new Uint8Array())}
              onRemove={() => void driver.act((there) => there.watch.writeFile(name, undefined))}
            />
          ))}
        </ul>
        <Kept name="Settings on the phone" which="settings" />
        <Kept name="Companion's own" which="local" />
      </div>
    </Panel>
  );
}

function Kept({ name, which }: { readonly name: string; readonly which: 'settings' | 'local' }) {
  const { world } = useRunning();
  const { settingsStorage, localStorage } = world.phone;
  const entries = [...(which === 'settings' ? settingsStorage : localStorage)];
  return (
    <>
      <h3>{name}</h3>
      {entries.length === 0 ? <p className="note">empty</p> : null}
      <ul>
        {entries.map(([key, value]) => (
          <KeptValue key={key} name={key} value={value} which={which} />
        ))}
      </ul>
    </>
  );
}

/** Drawn anew only when it has changed: there may be many, and whatever happens on the bench asks for them. */
const KeptValue = memo(function KeptValue(kept: {
  readonly name: string;
  readonly value: string;
  readonly which: 'settings' | 'local';
}) {
  const { name, value, which } = kept;
  const { driver } = useRunning();
  return (
    <KeptItem
      name={name}
      size={shortened(value)}
      read={() => readText(value)}
      onRemove={() => void driver.act(({ phone }) => phone.removeStored(which, name))}
    />
  );
});

/** More of a value is seen when it is opened. */
const MOST_CHARACTERS = 24;

function shortened(value: string): string {
  return value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
}

function eraseAll({ watch, phone }: World): void {
  for (const { name } of [...watch.files]) watch.writeFile(name, undefined);
  for (const key of [...phone.settingsStorage.keys()]) phone.removeStored('settings', key);
  for (const key of [...phone.localStorage.keys()]) phone.removeStored('local', key);
}
