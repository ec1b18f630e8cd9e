import { useEffect, useRef } from 'react';
import type { Picture, ShownPicture } from '../../package/app-package';
import { pictureUrl } from '../watch-face/pictures';

/** A picture of the package, drawn as the watch has it; pictures without colour take `tint`. */
export function AppIcon(props: { readonly picture: ShownPicture; readonly tint: string }) {
  const { picture, tint } = props;
  if (picture.kind === 'encoded') return <img className="app-icon" src={pictureUrl(picture)} alt="" />;
  return <DecodedIcon picture={picture} tint={tint} />;
}

function DecodedIcon(props: { readonly picture: Picture; readonly tint: string }) {
  const { picture, tint } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = new ImageData(new Uint8ClampedArray(picture.pixels), picture.width, picture.height);
    context.putImageData(image, 0, 0);
    if (picture.kind !== 'alpha') return;
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = tint;
    context.fillRect(0, 0, picture.width, picture.height);
  }, [picture, tint]);
  return (
    <canvas
      className="app-icon"
      ref={canvas}
      width={picture.width}
      height={picture.height}
      aria-hidden="true"
    />
  );
}
