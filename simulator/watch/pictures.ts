import type { Journal } from '../journal';
import type { DeviceBundle, Picture } from '../package/app-package';
import { decodeTxi } from '../package/txi';
import { describeFault } from '../platform-error';

/** Of all worlds made of one package: a picture is large, and nobody writes into it. */
const decodedFiles = new WeakMap<Uint8Array, Picture>();

/** The pictures of a bundle, decoded once each. One that cannot be shown is told in the journal, once. */
export class Pictures {
  private readonly decoded = new Map<string, Picture | undefined>();

  constructor(
    private readonly bundle: DeviceBundle,
    private readonly journal: Journal,
    private readonly unimitated: (name: string) => void,
  ) {}

  /** @param href as in a view: relative to the resources, or the whole path of a file of the bundle */
  find(href: string): Picture | undefined {
    const path = href.replace(/^[./]*(mnt\/assets\/)?(resources\/)?/, 'resources/');
    if (!this.decoded.has(path)) this.decoded.set(path, this.decode(path));
    return this.decoded.get(path);
  }

  private decode(path: string): Picture | undefined {
    const { files } = this.bundle;
    const file = files.get(`${path}.txi`) ?? (path.endsWith('.txi') ? files.get(path) : undefined);
    if (!file) {
      if (files.has(path)) this.unimitated(`picture ${path}, which is not in the watch's own format`);
      return undefined;
    }
    try {
      const picture = decodedFiles.get(file) ?? decodeTxi(file);
      decodedFiles.set(file, picture);
      return picture;
    } catch (fault) {
      this.journal.write({ kind: 'error', side: 'app', ...describeFault(fault) });
      return undefined;
    }
  }
}
