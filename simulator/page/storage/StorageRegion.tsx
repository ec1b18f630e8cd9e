import { useBenchValue, useRunning } from '../bench/hooks';
import { Fact, Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';

/** What is kept on the watch's flash and in the phone's storages. */
export function StorageRegion() {
  const { world } = useRunning();
  useBenchValue((bench) => bench.signal.version);
  const { files } = world.watch;
  return (
    <Panel name="Storage" className="storage">
      <div className="kept" role="group" aria-label="What is kept" tabIndex={0}>
        <h3>On the watch</h3>
        {files.length === 0 ? <p className="note">no files</p> : null}
        <Facts>
          {files.map((file) => (
            <Fact key={file.name} name={file.name} value={`${file.bytes} bytes`} />
          ))}
        </Facts>
        <Kept name="Settings on the phone" storage={world.phone.settingsStorage} />
        <Kept name="Companion's own" storage={world.phone.localStorage} />
      </div>
    </Panel>
  );
}

function Kept(props: { readonly name: string; readonly storage: ReadonlyMap<string, string> }) {
  const entries = [...props.storage];
  return (
    <>
      <h3>{props.name}</h3>
      {entries.length === 0 ? <p className="note">empty</p> : null}
      <Facts>
        {entries.map(([key, value]) => (
          <Fact key={key} name={key} value={value} />
        ))}
      </Facts>
    </>
  );
}
