import { PackageError } from '../../package/app-package';

const NOT_MODIFIED = 304;

/** The package at an address, and whether it is another one by now. */
export class ServedPackage {
  private tag: string | undefined;

  constructor(private readonly url: string) {}

  /** @throws PackageError with what the server says of it */
  async bytes(): Promise<Uint8Array> {
    return this.taken(await fetch(this.url));
  }

  /** Undefined while it is the same as the last time. @throws PackageError with what the server says of it */
  async newerBytes(): Promise<Uint8Array | undefined> {
    const headers = this.tag === undefined ? undefined : { 'If-None-Match': this.tag };
    const response = await fetch(this.url, { cache: 'no-store', headers });
    return response.status === NOT_MODIFIED ? undefined : this.taken(response);
  }

  private async taken(response: Response): Promise<Uint8Array> {
    if (!response.ok) throw new PackageError(await response.text());
    this.tag = response.headers.get('ETag') ?? undefined;
    return new Uint8Array(await response.arrayBuffer());
  }
}
