import { Resvg } from '@resvg/resvg-js';

/** What stands for the page on a home screen: square sizes in px. */
export const ICON_SIZES = [192, 512] as const;

/** The watch of the page's own icon, on a ground that fills the square. */
const SIMULATOR_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <rect width="64" height="64" fill="#e9e7e3"/>
  <rect x="24" y="8" width="16" height="48" rx="4" fill="#767a80"/>
  <rect x="17" y="17" width="30" height="30" rx="9" fill="#181a1c"/>
  <rect x="22.500" y="22.500" width="19" height="19" rx="5" fill="#e8743b"/>
</svg>`;

/** A square PNG of an SVG drawing. */
export function iconPng(svg: string = SIMULATOR_ICON, sizePx: number): Uint8Array {
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: sizePx } }).render();
  return drawn.asPng();
}
