import { SourceMap } from 'node:module';
import { zipSync } from 'fflate';
import type { AppPackage, DeviceBundle } from '../../simulator/package/app-package';
import { bytes, round, type Part, type Row } from '../row';

export const BUNDLE_BUDGET_BYTES = 40 * 1024;
/** What each further language may add to it; of a language that is not chosen nothing comes into the watch's memory. */
export const LANGUAGE_CEILING_BYTES = 2560;

const LANGUAGES = 'l/';

const PARTS: ReadonlyArray<{ readonly name: string; readonly isIn: (path: string) => boolean }> = [
  { name: 'code', isIn: (path) => path.endsWith('.js') },
  { name: 'pictures', isIn: (path) => path.endsWith('.txi') },
  { name: 'languages', isIn: (path) => path.startsWith(LANGUAGES) },
  { name: 'views, styles and manifest', isIn: () => true },
];

/** @param drapes Drape for every kind of watch; the plain timer is only there for the newest */
export function sizePart(drapes: readonly AppPackage[], plain: AppPackage): Part {
  const rows: Row[] = [];
  for (const [family, bundle] of drapes.flatMap(({ devices }) => [...devices])) {
    const other = plain.devices.get(family);
    rows.push({
      what: `The whole for ${family}, zipped`,
      atMost: bytes(BUNDLE_BUDGET_BYTES),
      drape: bytes(bundle.zippedBytes),
      ...(other && { plain: bytes(other.zippedBytes) }),
      isKept: bundle.zippedBytes <= BUNDLE_BUDGET_BYTES,
    });
    const { withOne, further } = sizeByLanguages(bundle);
    rows.push(
      {
        what: '— with the words of one language',
        atMost: bytes(BUNDLE_BUDGET_BYTES),
        drape: bytes(withOne),
        isKept: withOne <= BUNDLE_BUDGET_BYTES,
      },
      {
        what: `— each further language (${further.length}), at the most`,
        atMost: bytes(LANGUAGE_CEILING_BYTES),
        drape: bytes(Math.max(0, ...further)),
        isKept: further.every((size) => size <= LANGUAGE_CEILING_BYTES),
      },
    );
    const ofOther = other && sizesOf(other);
    for (const [name, size] of sizesOf(bundle)) {
      const counterpart = ofOther?.get(name);
      rows.push({
        what: `— ${name}, unpacked and zipped`,
        drape: both(size),
        ...(counterpart && { plain: both(counterpart) }),
      });
    }
  }
  return { title: 'Size of what is installed on the watch', rows };
}

/** Zipped, in bytes: what is installed where there are words of one language only, and what each further one adds. */
export function sizeByLanguages({ files }: DeviceBundle): { withOne: number; further: number[] } {
  const zipped = (chosen: (path: string) => boolean): number =>
    zipSync(Object.fromEntries([...files].filter(([path]) => chosen(path))), { level: 9 }).length;
  const [first, ...others] = [...files.keys()].filter((path) => path.startsWith(LANGUAGES));
  return {
    withOne: zipped((path) => !path.startsWith(LANGUAGES) || path === first),
    further: others.map((own) => zipped((path) => path === own)),
  };
}

/** What each room puts into the code, in bytes of the minified bundle, by the source map. */
export function codeByRoom(drape: AppPackage, family: string): Map<string, number> {
  const code = drape.devices.get(family)?.files;
  const rooms = new Map<string, number>();
  for (const [path, content] of code ?? []) {
    const map = drape.sourceMaps.get(`${family}/${path}`);
    if (path.endsWith('.js') && map !== undefined) addRooms(rooms, new TextDecoder().decode(content), map());
  }
  return new Map([...rooms].sort(([, a], [, b]) => b - a));
}

function addRooms(rooms: Map<string, number>, script: string, map: string): void {
  const payload = JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0];
  const places = new SourceMap(payload);
  script.split('\n').forEach((line, row) => {
    for (let column = 0; column <= line.length; column++) {
      const entry = places.findEntry(row, column);
      const source = 'originalSource' in entry ? entry.originalSource : '';
      const room = /(?:app|common)\/.*(?=\/)|common|app|node_modules/.exec(source)?.[0] ?? 'none';
      rooms.set(room, (rooms.get(room) ?? 0) + 1);
    }
  });
}

interface Size {
  readonly plainBytes: number;
  readonly zippedBytes: number;
}

function sizesOf({ files }: DeviceBundle): Map<string, Size> {
  const sizes = new Map<string, Size>();
  const left = new Map(files);
  for (const { name, isIn } of PARTS) {
    const own = [...left].filter(([path]) => isIn(path));
    for (const [path] of own) left.delete(path);
    sizes.set(name, {
      plainBytes: own.reduce((sum, [, content]) => sum + content.length, 0),
      zippedBytes: own.length === 0 ? 0 : zipSync(Object.fromEntries(own), { level: 9 }).length,
    });
  }
  return sizes;
}

function both({ plainBytes, zippedBytes }: Size): string {
  return `${round(plainBytes)} B, ${round(zippedBytes)} B`;
}
