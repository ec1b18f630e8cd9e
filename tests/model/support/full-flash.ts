import type { Drape } from './drape';

/** A flash that has room for so many bytes beside what lies there. */
export function limitFlash(drape: Drape, roomBytes: number): void {
  const { watch } = drape.world;
  const used = () => watch.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const limit = used() + roomBytes;
  type Writer = (name: string, content: Uint8Array) => void;
  const { flash } = (drape.world as unknown as { parts: { watch: { flash: { writeFromApp: Writer } } } })
    .parts.watch;
  const write = flash.writeFromApp.bind(flash);
  flash.writeFromApp = (name, content) => {
    if (used() + content.byteLength > limit) throw new Error(`no space for ${name}`);
    write(name, content);
  };
}
