import Button from '@mui/material/Button';
import FolderOpen from 'lucide-react/icons/folder-open';
import Watch from 'lucide-react/icons/watch';
import { useEffect, useRef } from 'react';
import { useBench } from '../bench/hooks';
import type { Running } from '../bench/bench';
import { ChooseLanguage } from './ChooseLanguage';

/** Which package is on the bench, and the way to another one. */
export function Masthead(props: {
  readonly running: Running | undefined;
  /** Whether the choices that need some work to be drawn are there. */
  readonly withChoices: boolean;
}) {
  const { running, withChoices } = props;
  const bench = useBench();
  const input = useRef<HTMLInputElement>(null);
  const device = running?.world.package.devices.get(running.world.watch.family);
  const name = device?.manifest.name;
  useEffect(() => {
    document.title = name === undefined ? 'Simulator' : `${name} · Simulator`;
  }, [name]);
  return (
    <header className="masthead">
      <Watch size={20} aria-hidden />
      <h1>Simulator</h1>
      {running && device ? (
        <p className="package">
          <b>{name}</b>
          <span>build {running.world.package.buildId}</span>
          <span>{(device.zippedBytes / 1024).toFixed(1)} KB for this watch</span>
        </p>
      ) : (
        <p className="package" />
      )}
      {running && withChoices ? <ChooseLanguage running={running} /> : null}
      <Button variant="text" startIcon={<FolderOpen size={16} />} onClick={() => input.current?.click()}>
        Open a package
      </Button>
      <input
        ref={input}
        type="file"
        accept=".fba"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void bench.openFile(file);
        }}
      />
    </header>
  );
}
