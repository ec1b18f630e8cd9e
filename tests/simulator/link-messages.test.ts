import fc from 'fast-check';
import type { World } from '../../simulator/contract';
import { GOOD_CONDITIONS } from '../../simulator/link/conditions';
import { errors, launched, logged, loggedAt } from './world-support/world';

/** Says what its socket does; sends what stands in `send`. */
const talker = (send: string): string => `
  var socket = require('messaging').peerSocket;
  socket.onopen = function () { console.log('open'); ${send} };
  socket.addEventListener('message', function (event) { console.log('got ' + JSON.stringify(event.data)) });
  socket.onclose = function (event) {
    console.log('close ' + [event.code === event.CONNECTION_LOST, event.code === event.PEER_INITIATED, event.wasClean]);
  };`;

const delivered = (world: World): boolean[] => world.journal.of('message').map((entry) => entry.delivered);

describe('the peer socket', () => {
  it('opens when both sides run and are near, and carries messages both ways', async () => {
    const world = await launched({
      app: talker("socket.send({ from: 'watch', list: [1] })"),
      companion: talker("socket.send('hello')"),
    });
    expect(world.link.socketOpen).toBe(false);
    await world.advance(1000);
    expect(world.link.socketOpen).toBe(true);
    expect(loggedAt(world, 'open')).toEqual([300]);
    expect(loggedAt(world, 'got "hello"')).toEqual([360]);
    expect(logged(world, 'companion')).toEqual(['open', 'got {"from":"watch","list":[1]}']);
    expect(world.journal.of('message').map(({ from, bytes }) => [from, bytes])).toEqual([
      ['watch', 19],
      ['phone', 6],
    ]);
  });

  it('closes on both sides when the phone goes away, and loses what was in the air', async () => {
    const world = await launched({
      app: `${talker('socket.send(1)')} socket.addEventListener('close', function () { console.log(socket.bufferedAmount) });`,
      companion: talker(''),
    });
    await world.advance(310);
    world.link.setConnected(false);
    await world.advance(1000);
    expect(logged(world)).toEqual(['open', 'close true,false,false', '0']);
    expect(logged(world, 'companion')).toEqual(['open', 'close true,false,false']);
    expect(delivered(world)).toEqual([false]);
    world.link.setConnected(true);
    await world.advance(1000);
    expect(logged(world, 'companion').slice(2)).toEqual(['open', 'got 1']);
  });

  it('tells one side when the other has ended', async () => {
    const world = await launched({ app: talker(''), companion: talker('') });
    await world.advance(1000);
    world.phone.unloadCompanion();
    expect(logged(world)).toEqual(['open', 'close false,true,true']);
    await world.advance(60_000);
    expect(world.link.socketOpen).toBe(false);
    world.watch.kill();
    world.watch.launch();
    await world.advance(1000);
    expect(logged(world).slice(2)).toEqual(['open']);
  });

  it('refuses what it cannot send', async () => {
    const world = await launched({
      companion: '',
      app: `
        var socket = require('messaging').peerSocket;
        function attempt(data) { try { socket.send(data); return 'sent' } catch (error) { return [error.name, error instanceof Error].join() } }
        console.log(attempt(1) + ' ' + (socket.readyState === socket.CLOSED) + ' ' + socket.MAX_MESSAGE_SIZE);
        socket.onopen = function () {
          var text = new Array(1025).join('x');
          console.log([attempt(text), attempt(text + 'x'), attempt(function () {}), attempt({ when: function () {} })].join(' '));
          console.log((socket.readyState === socket.OPEN) + ' ' + socket.bufferedAmount);
        };
        socket.onbufferedamountdecrease = function () { console.log('left ' + socket.bufferedAmount) };`,
    });
    await world.advance(1000);
    expect(logged(world)).toEqual([
      'InvalidStateError,true true 1027',
      'sent Error,true TypeError,true TypeError,true',
      'true 1027',
      'left 0',
    ]);
  });

  it('carries of an error, a date and the like only what can be counted in it', async () => {
    const world = await launched({
      app: talker(''),
      companion: `const fault = new TypeError('offline'); fault.code = 7;
        require('messaging').peerSocket.onopen = function () {
          for (const data of [new Error('offline'), fault, { when: new Date(), then: Promise.resolve(1) }]) this.send(data);
        };`,
    });
    await world.advance(1000);
    expect(logged(world).slice(1)).toEqual(['got {}', 'got {"code":7}', 'got {"when":{},"then":{}}']);
    expect(errors(world)).toEqual([]);
  });

  it('carries binary data as buffers of the realm', async () => {
    const world = await launched({
      app: "require('messaging').peerSocket.onopen = function () { this.send(new Uint8Array([1, 2])) };",
      companion: `require('messaging').peerSocket.onmessage = ({ data }) => {
        console.log(data instanceof ArrayBuffer, [...new Uint8Array(data)].join());
      };`,
    });
    await world.advance(1000);
    expect(logged(world, 'companion')).toEqual(['true 1,2']);
    expect(errors(world)).toEqual([]);
  });

  it('keeps order and loses nothing while it is open, whatever the delays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(500), { minLength: 1, maxLength: 20 }), async (delaysMs) => {
        let sent = 0;
        const world = await launched(
          {
            app: `require('messaging').peerSocket.onopen = function () {
              for (var i = 0; i < ${delaysMs.length}; i++) this.send(i) };`,
            companion: "require('messaging').peerSocket.onmessage = ({ data }) => console.log(data);",
          },
          { linkConditions: { ...GOOD_CONDITIONS, messageArrivalsMs: () => [delaysMs[sent++] ?? 0] } },
        );
        await world.advance(2000);
        expect(logged(world, 'companion')).toEqual(delaysMs.map((_, index) => String(index)));
      }),
      { numRuns: 20 },
    );
  });

  it('can be made to lose, repeat and reorder', async () => {
    const arrivals = [[100], [], [10], [20, 40]];
    const world = await launched(
      {
        app: "require('messaging').peerSocket.onopen = function () { for (var i = 0; i < 4; i++) this.send(i) };",
        companion: "require('messaging').peerSocket.onmessage = ({ data }) => console.log(data);",
      },
      {
        linkConditions: {
          ...GOOD_CONDITIONS,
          messagesInOrder: false,
          messageArrivalsMs: () => arrivals.shift() ?? [],
        },
      },
    );
    await world.advance(1000);
    expect(logged(world, 'companion')).toEqual(['2', '3', '3', '0']);
  });
});
