import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { launched, logged } from './world-support/world';

let server: Server;
let sockets: WebSocketServer;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => (body += String(piece)));
    request.on('end', () => {
      response.writeHead(request.url === '/missing' ? 404 : 200, {
        'Content-Type': 'application/json',
        'X-Test': 'yes',
      });
      response.end(
        JSON.stringify({
          method: request.method,
          url: request.url,
          body,
          type: request.headers['content-type'],
        }),
      );
    });
  });
  sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  sockets.close();
  await new Promise((resolve) => server.close(resolve));
});

const requestedPermissions = ['access_internet'];

describe('fetch of the companion', () => {
  it('reaches this machine; virtual time waits for the answer', async () => {
    const world = await launched({
      companion: `
        fetch('http://${address}/a', { method: 'post', body: JSON.stringify({ x: 1 }), headers: { 'Content-Type': 'application/json' } })
          .then((response) => {
            console.log(response.ok, response.status, response.headers.get('x-test'), response instanceof Response);
            return response.json();
          })
          .then(({ method, url, body, type }) => console.log(method, url, body, type))
          .then(() => fetch(new Request('http://${address}/missing', { headers: new Headers({ A: 'b' }) })))
          .then((response) => { console.log(response.ok, response.status); return response.arrayBuffer() })
          .then((buffer) => console.log(buffer instanceof ArrayBuffer, buffer.byteLength > 10))
          .catch((error) => console.log('error', error.message));`,
      requestedPermissions,
    });
    await world.advance(1000);
    expect(logged(world, 'companion')).toEqual([
      'true 200 yes true',
      'POST /a {"x":1} application/json',
      'false 404',
      'true true',
    ]);
    expect(world.journal.of('console').every(({ atMs }) => atMs === 0)).toBe(true);
    expect(world.journal.of('network').map(({ status }) => status)).toEqual([200, 404]);
  });

  it('fails as offline for the internet, and the journal says so once for each host', async () => {
    const world = await launched({
      companion: `
        const tell = (error) => console.log(error instanceof TypeError, error.message);
        fetch('https://example.com/a').catch(tell);
        fetch('https://example.com/b').catch(tell);
        fetch('nonsense').catch(tell);
        fetch('https://example.com/c');`,
      requestedPermissions,
    });
    await world.settle();
    expect(logged(world, 'companion')).toEqual(Array(3).fill('true Network request failed'));
    expect(world.journal.of('network').map(({ url, fault }) => [url, fault])).toEqual([
      ['https://example.com/a', 'offline'],
      ['nonsense', 'offline'],
    ]);
    expect(world.journal.of('error')).toEqual([]);
  });

  it('needs the permission', async () => {
    const world = await launched({ companion: `fetch('http://${address}/').catch(() => console.log('no'))` });
    await world.settle();
    expect(logged(world, 'companion')).toEqual([
      'fetch: the permission access_internet was not requested',
      'no',
    ]);
  });

  it('has what belongs to it', async () => {
    const world = await launched({
      companion: `
        const query = new URLSearchParams({ a: '1 2', b: 'ü' });
        query.append('a', '&');
        console.log(String(query), query.getAll('a').join(), new URLSearchParams('?x=%20y&z').get('x'), [...query.keys()].join());
        const blob = new Blob(['ab', new Uint8Array([99])], { type: 'text/plain' });
        blob.slice(1).text().then((text) => console.log(text, blob.size, blob.type));
        const headers = new Headers({ A: '1' });
        headers.append('a', '2'); console.log(headers.get('A'), headers.has('b'));`,
    });
    await world.settle();
    expect(logged(world, 'companion')).toEqual([
      'a=1+2&b=%C3%BC&a=%26 1 2,&  y a,b,a',
      '1, 2 false',
      'bc 3 text/plain',
    ]);
  });
});

describe('WebSocket of the companion', () => {
  it('talks to this machine', async () => {
    const world = await launched({
      companion: `
          const socket = new WebSocket('ws://${address}/');
          console.log(socket.readyState === WebSocket.CONNECTING);
          socket.onopen = () => socket.send('hello');
          socket.addEventListener('message', ({ data }) => {
            console.log(typeof data === 'string' ? data : [...new Uint8Array(data)].join());
            if (data === 'hello') socket.send(new Uint8Array([1, 2])); else socket.close();
          });
          socket.onclose = ({ wasClean }) => console.log('closed', wasClean);`,
      requestedPermissions,
    });
    for (let round = 0; round < 10; round++) await world.advance(100);
    expect(logged(world, 'companion')).toEqual(['true', 'hello', '1,2', 'closed true']);
    world.dispose();
  });

  it('fails for the internet', async () => {
    const world = await launched({
      companion: `const socket = new WebSocket('wss://example.com/');
        socket.onerror = () => console.log('error'); socket.onclose = ({ code }) => console.log('closed', code, socket.readyState);`,
      requestedPermissions,
    });
    await world.settle();
    expect(logged(world, 'companion')).toEqual(['error', 'closed 1006 3']);
  });
});

describe('other modules of the companion', () => {
  it('have made weather, calendars and a place', async () => {
    const world = await launched({
      companion: `
        const { weather, WeatherCondition, TemperatureUnit } = require('weather');
        weather.getWeatherData({ temperatureUnit: TemperatureUnit.Fahrenheit }).then(({ locations: [{ currentWeather }] }) =>
          console.log(currentWeather.weatherCondition === WeatherCondition.PartlySunnyDay, currentWeather.temperature));
        const calendars = require('calendars').default;
        calendars.searchCalendars().then((all) => console.log(all.length));
        calendars.searchEvents({ startDate: new Date(2024, 0, 1), endDate: new Date(2024, 0, 2) }).then((events) =>
          console.log(events.map(({ title, startDate }) => title + ' ' + startDate.getHours()).join()));
        require('geolocation').geolocation.getCurrentPosition(({ coords }) => console.log(coords.latitude));`,
      requestedPermissions: ['access_location', 'access_calendar'],
    });
    await world.advance(1000);
    expect(logged(world, 'companion')).toEqual(['true 57', '2', 'Stand-up 9,Lunch with Sam 12', '51.4779']);
  });

  it('hear of a move far away, and are launched for it', async () => {
    const parts = {
      companion: `const { me } = require('companion'); me.monitorSignificantLocationChanges = true;
        const moved = me.launchReasons.locationChanged;
        console.log(moved ? 'launched at ' + moved.position.coords.latitude : 'launched');
        me.onsignificantlocationchange = ({ position }) => console.log('moved to ' + position.coords.latitude);`,
      requestedPermissions: ['access_location', 'run_background'],
    };
    const world = await launched(parts);
    world.watch.sensors.set('location', { latitude: 10, longitude: 10 });
    world.watch.sensors.set('location', { latitude: 10.001, longitude: 10 });
    world.phone.killCompanion();
    world.watch.sensors.set('location', { latitude: 20, longitude: 10 });
    await world.settle();
    expect(logged(world, 'companion')).toEqual(
      ['launched', 'moved to 10', 'launched', 'launched at 20'].filter((_, i) => i !== 2),
    );
  });
});
