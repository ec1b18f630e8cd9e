import type { Journal } from '../journal';
import { Signal } from '../signal';
import type { Appointment, Scheduler } from '../time/scheduler';
import type { Turns } from '../turns';
import { otherParty, type LinkConditions, type Party } from './conditions';

/** Why a peer socket closed, as `CloseEvent.code` has it. */
export type CloseReason = 'CONNECTION_LOST' | 'PEER_INITIATED' | 'SOCKET_ERROR';

/** One side's end of the connection while its program runs; the messaging module listens to it. */
export class PeerPort {
  readonly opened = new Signal();
  readonly closed = new Signal<CloseReason>();
  readonly received = new Signal<Uint8Array>();
  /** Bytes that were waiting have gone out. */
  readonly drained = new Signal();
  /** A message did not fit into the buffer any more. */
  readonly refused = new Signal();
  isOpen = false;
  bufferedBytes = 0;
}

interface Flight {
  readonly from: Party;
  readonly bytes: number;
  readonly appointment: Appointment;
}

/**
 * The connection under the peer sockets. The system opens it when both programs run and the phone is near, and closes
 * it when that ends; messages in the air at that moment are lost. By poor conditions it breaks by itself, too.
 *
 * Source: dev.fitbit.com/build/guides/communications/messaging; fitbit-sdk-typed/CommonApi/messaging.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces. That it opens again by itself after a break is an assumption.
 */
export class PeerConnection {
  private readonly ports = new Map<Party, PeerPort>();
  private flights: Flight[] = [];
  private readonly lastArrivalMs: Record<Party, number> = { watch: 0, phone: 0 };
  private opening: Appointment | undefined;
  private breaking: Appointment | undefined;
  private connected = true;
  private isOpen = false;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly journal: Journal,
    private readonly turns: Turns,
    private readonly conditions: () => LinkConditions,
  ) {}

  get open(): boolean {
    return this.isOpen;
  }

  setConnected(connected: boolean): void {
    this.connected = connected;
    if (!connected) this.break('CONNECTION_LOST');
    this.openWhenPossible();
  }

  /** Other conditions hold from now on; what is in the air stays as it is. */
  renew(): void {
    this.limitLife();
    this.openWhenPossible();
  }

  /** A program starts to run. */
  join(party: Party): PeerPort {
    const port = new PeerPort();
    this.ports.set(party, port);
    this.openWhenPossible();
    return port;
  }

  /** A program has ended. */
  leave(party: Party): void {
    this.ports.delete(party);
    this.break('PEER_INITIATED');
  }

  /** Sends an encoded message. The connection has to be open. */
  send(from: Party, message: Uint8Array): void {
    const port = this.ports.get(from);
    if (!port?.isOpen) throw new Error(`the ${from} sent a message without an open connection`);
    const bytes = message.byteLength;
    const conditions = this.conditions();
    if (port.bufferedBytes + bytes > conditions.bufferLimitBytes) {
      this.journal.write({ kind: 'message', from, bytes, delivered: false, fault: 'refused' });
      port.refused.emit();
      return;
    }
    const arrivalsMs = conditions.messageArrivalsMs(from, bytes);
    const [firstMs] = arrivalsMs;
    if (firstMs === undefined) {
      this.journal.write({ kind: 'message', from, bytes, delivered: false, fault: 'lost' });
      return;
    }
    port.bufferedBytes += bytes;
    if (conditions.messageBreaksSocket(from, bytes)) {
      const appointment = this.scheduler.after(firstMs / 2, () => this.breakByItself());
      this.flights.push({ from, bytes, appointment });
    } else {
      arrivalsMs.forEach((delayMs, copy) => this.fly(from, message, delayMs, copy === 0));
    }
    this.turns.mark();
  }

  private fly(from: Party, message: Uint8Array, delayMs: number, isFirst: boolean): void {
    const wantedMs = this.scheduler.nowMs + Math.max(0, delayMs);
    const dueMs = this.conditions().messagesInOrder ? Math.max(wantedMs, this.lastArrivalMs[from]) : wantedMs;
    this.lastArrivalMs[from] = dueMs;
    const bytes = message.byteLength;
    const appointment = this.scheduler.at(dueMs, () => {
      this.flights = this.flights.filter((other) => other.appointment !== appointment);
      const entry = { kind: 'message', from, bytes, delivered: true } as const;
      this.journal.write(isFirst ? entry : { ...entry, fault: 'repeated' });
      if (isFirst) this.drain(from, bytes);
      this.ports.get(otherParty(from))?.received.emit(message);
    });
    this.flights.push({ from, bytes, appointment });
  }

  private drain(from: Party, bytes: number): void {
    const port = this.ports.get(from);
    if (!port) return;
    port.bufferedBytes = Math.max(0, port.bufferedBytes - bytes);
    port.drained.emit();
  }

  private openWhenPossible(): void {
    if (this.isOpen || this.opening || !this.connected || this.ports.size < 2) return;
    const openMs = this.conditions().socketOpenMs();
    if (openMs === Infinity) {
      this.journal.write({ kind: 'link-fault', fault: 'socket-stays-closed' });
      return;
    }
    this.opening = this.scheduler.after(openMs, () => {
      this.opening = undefined;
      this.isOpen = true;
      this.limitLife();
      this.turns.mark();
      for (const port of this.ports.values()) port.isOpen = true;
      for (const port of [...this.ports.values()]) if (port.isOpen) port.opened.emit();
    });
  }

  private limitLife(): void {
    this.breaking?.cancel();
    const lastsMs = this.isOpen ? this.conditions().socketLastsMs() : Infinity;
    this.breaking =
      lastsMs === Infinity ? undefined : this.scheduler.after(lastsMs, () => this.breakByItself());
  }

  private breakByItself(): void {
    this.journal.write({ kind: 'link-fault', fault: 'socket-broken' });
    this.break('SOCKET_ERROR');
    this.openWhenPossible();
  }

  private break(reason: CloseReason): void {
    this.opening?.cancel();
    this.opening = undefined;
    this.breaking?.cancel();
    this.breaking = undefined;
    for (const { from, bytes, appointment } of this.flights) {
      appointment.cancel();
      this.journal.write({ kind: 'message', from, bytes, delivered: false, fault: 'cut' });
    }
    this.flights = [];
    this.lastArrivalMs.watch = this.lastArrivalMs.phone = 0;
    if (!this.isOpen) return;
    this.isOpen = false;
    this.turns.mark();
    for (const port of [...this.ports.values()]) {
      port.isOpen = false;
      port.bufferedBytes = 0;
      port.closed.emit(reason);
    }
  }
}
