import { useAfterFirstPicture } from './bench/after-picture';
import { RunningContext, useBenchValue } from './bench/hooks';
import { ConsoleRegion } from './console/ConsoleRegion';
import { DevicePanel } from './device/DevicePanel';
import { LinkPanel } from './link/LinkPanel';
import { Masthead } from './package/Masthead';
import { PackageDrop } from './package/PackageDrop';
import { Problem } from './package/Problem';
import { PhoneRegion } from './phone/PhoneRegion';
import { SensorsPanel } from './sensors/SensorsPanel';
import { StorageRegion } from './storage/StorageRegion';
import { BuzzTape } from './tape/BuzzTape';
import { TimePanel } from './time/TimePanel';
import { CountsPanel } from './watch/CountsPanel';
import { WatchRegion } from './watch/WatchRegion';

/** The bench: a rail of controls, watch and phone on their mat, the tape under both, and what is said beside them. */
export function App() {
  const running = useBenchValue((bench) => bench.running);
  // The watch is what people wait for; the workbench around it comes with the next frame.
  const isComplete = useAfterFirstPicture(running !== undefined);
  return (
    <PackageDrop>
      <div className={running ? 'bench' : 'bench bare'}>
        <Masthead running={running} withChoices={isComplete} />
        <Problem />
        {running ? (
          <RunningContext.Provider value={running}>
            <main className="parts" key={running.serial}>
              <div className="rail">{isComplete ? <Rail /> : null}</div>
              <WatchRegion />
              {isComplete ? <PhoneRegion /> : <div className="panel phone" />}
              <BuzzTape />
              <div className="talk">{isComplete ? <Talk /> : null}</div>
            </main>
          </RunningContext.Provider>
        ) : (
          <main className="waiting">
            <p className="note">Drop a .fba package here, or choose one above.</p>
          </main>
        )}
      </div>
    </PackageDrop>
  );
}

function Rail() {
  return (
    <>
      <TimePanel />
      <LinkPanel />
      <SensorsPanel />
      <DevicePanel />
      <CountsPanel />
    </>
  );
}

function Talk() {
  return (
    <>
      <ConsoleRegion />
      <StorageRegion />
    </>
  );
}
