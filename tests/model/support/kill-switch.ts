import type { World } from '../../../simulator/contract';
import type { WatchMachine } from '../../../simulator/watch/machine';

/** The machine under a world, which the contract keeps to itself: these tests cut in below the platform's functions. */
interface Opened {
  readonly parts: { readonly watch: Pick<WatchMachine, 'flash' | 'motor' | 'link'> };
}

/** A call of the platform with an effect: the how manyeth, and on which side of it the app dies. */
export interface KillPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** Counts the app's calls of the platform that have an effect, and kills the app at one of them. */
export class KillSwitch {
  /** Every such call so far, by name. */
  readonly calls: string[] = [];

  /** To be made before anything happens in the world. */
  constructor(
    private readonly world: World,
    private readonly at?: KillPoint,
  ) {
    const { flash, motor, link } = (world as unknown as Opened).parts.watch;
    flash.put = this.around('write', flash.put.bind(flash));
    flash.rename = this.around('rename', flash.rename.bind(flash));
    flash.remove = this.around('unlink', flash.remove.bind(flash));
    motor.start = this.around('vibrate', motor.start.bind(motor));
    const outbox = link.queueFrom('watch');
    outbox.enqueue = this.around('enqueue', outbox.enqueue.bind(outbox));
    const send = link.peers.send.bind(link.peers);
    const sendFromWatch = this.around('send', (message: Uint8Array) => send('watch', message));
    link.peers.send = (from, message) => (from === 'watch' ? sendFromWatch(message) : send(from, message));
  }

  private around<A extends unknown[], R>(name: string, call: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      const isPoint = this.calls.push(name) - 1 === this.at?.call;
      if (isPoint && this.at.when === 'before') {
        this.world.watch.kill();
        // Nothing of the app hears of this: it is dead.
        throw new Error(`killed before ${name}`);
      }
      const result = call(...args);
      if (isPoint) this.world.watch.kill();
      return result;
    };
  }
}
