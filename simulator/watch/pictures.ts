import type { Journal } from '../journal';
import type { DeviceBundle, ShownPicture } from '../package/app-package';
import { readEncodedPicture } from '../package/encoded-picture';
import { decodeTxi } from '../package/txi';
import { describeFault } from '../platform-error';

/** Of all worlds made of one package: a picture is large, and nobody writes into it. */
const decodedFiles = new WeakMap<Uint8Array, ShownPicture>();

const PRIVATE_FOLDER = /^(file:\/\/)?\/private\/data\//;

/** The pictures of a bundle and of the private folder, decoded once each. One that cannot be shown is told in the journal, once. */
export class Pictures {
  private readonly reported = new Set<Uint8Array>();
  private readonly paths = new Map<string, Uint8Array | undefined>();

  constructor(
    private readonly bundle: DeviceBundle,
    private readonly journal: Journal,
    private readonly readPrivate: (name: string) => Uint8Array | undefined = () => undefined,
  ) {}

  /**
   * @param href as in a view: relative to the resources, the whole path of a file of the bundle, or of one in the private
   *   folder [R:Fitbit/sdk-photo-picker:app/index.js], with or without the ending .txi of its file
   *   [R:gondwanasoft/fitbit-canvas:app/widgets/canvas/index.js]
   */
  find(href: string): ShownPicture | undefined {
    const file = PRIVATE_FOLDER.test(href)
      ? this.privateFile(href.replace(PRIVATE_FOLDER, ''))
      : this.fileOfBundle(href);
    if (!file || this.reported.has(file)) return undefined;
    const known = decodedFiles.get(file);
    if (known) return known;
    try {
      const picture = readEncodedPicture(file) ?? decodeTxi(file);
      decodedFiles.set(file, picture);
      return picture;
    } catch (fault) {
      this.reported.add(file);
      this.journal.write({ kind: 'error', side: 'app', ...describeFault(fault) });
      return undefined;
    }
  }

  private privateFile(name: string): Uint8Array | undefined {
    return this.readPrivate(name) ?? this.readPrivate(`${name}.txi`);
  }

  private fileOfBundle(href: string): Uint8Array | undefined {
    if (!this.paths.has(href)) {
      const path = href.replace(/^[./]*(mnt\/assets\/)?(resources\/)?/, 'resources/');
      const { files } = this.bundle;
      this.paths.set(href, files.get(`${path}.txi`) ?? files.get(path));
    }
    return this.paths.get(href);
  }
}
