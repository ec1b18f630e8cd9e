import Button from '@mui/material/Button';
import Camera from 'lucide-react/icons/camera';
import CircleDot from 'lucide-react/icons/circle-dot';
import Square from 'lucide-react/icons/square';
import { useEffect, useRef, useState } from 'react';
import { useBench, useRunning } from '../bench/hooks';
import { download } from './download';
import { Recorder } from './recorder';
import { screenCanvas } from './screen-canvas';

/** Saves what the watch shows, as a picture or as a recording. */
export function PictureControls() {
  const bench = useBench();
  const { world } = useRunning();
  const recorder = useRef<Recorder>(undefined);
  const [recording, setRecording] = useState(false);
  useEffect(() => () => recorder.current?.stop(), []);

  const name = `${world.package.devices.get(world.watch.family)?.manifest.name ?? 'watch'}-${world.watch.family}`;
  const save = async (): Promise<void> => {
    const canvas = await screenCanvas(world);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('the picture could not be made');
    download(png, `${name}.png`);
  };
  const finish = async (): Promise<void> => {
    const ended = recorder.current;
    recorder.current = undefined;
    setRecording(false);
    if (ended) download(await ended.finish(), `${name}.gif`);
  };
  const begin = (): void => {
    recorder.current = new Recorder(world, () => attempt(finish));
    setRecording(true);
  };
  const attempt = (work: () => Promise<void>): void => {
    work().catch((fault: unknown) => bench.report(fault));
  };

  return (
    <div className="controls" role="group" aria-label="Pictures of the watch">
      <Button variant="outlined" startIcon={<Camera size={14} aria-hidden />} onClick={() => attempt(save)}>
        Save a picture
      </Button>
      <Button
        variant="outlined"
        startIcon={recording ? <Square size={14} aria-hidden /> : <CircleDot size={14} aria-hidden />}
        onClick={() => (recording ? attempt(finish) : begin())}
      >
        {recording ? 'End and save the recording' : 'Record'}
      </Button>
    </div>
  );
}
