import fc from 'fast-check';
import { MadeDay } from '../../simulator/watch/sensors/made-day';
import { errors, evaluated, launched, logged, loggedAt } from './world-support/world';

const ALL = [
  'access_activity',
  'access_heart_rate',
  'access_user_profile',
  'access_sleep',
  'access_exercise',
];
const AWAKE = "require('appbit').me.appTimeoutEnabled = false; require('display').display.autoOff = false;";

describe('the made wearer', () => {
  it('is plausible at any time of any day, and the same each time', () => {
    const anyTime = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(anyTime, fc.nat(1000), (localMs, seed) => {
        const day = new MadeDay(seed, 62, 1560);
        expect(day.heartRate(localMs)).toBe(new MadeDay(seed, 62, 1560).heartRate(localMs));
        expect(day.heartRate(localMs)).toBeGreaterThan(40);
        expect(day.heartRate(localMs)).toBeLessThan(140);
        const [now, later] = [day.activity(localMs), day.activity(localMs + 60_000)];
        const isSameDay = Math.floor(localMs / 86_400_000) === Math.floor((localMs + 60_000) / 86_400_000);
        if (isSameDay) expect(later.steps).toBeGreaterThanOrEqual(now.steps);
        expect(now.steps).toBeLessThanOrEqual(11_000);
      }),
    );
  });
});

describe('the module "heart-rate"', () => {
  const APP = `${AWAKE}
    var HeartRateSensor = require('heart-rate').HeartRateSensor;
    var sensor = new HeartRateSensor();
    sensor.onreading = function () { console.log(sensor.heartRate) };
    sensor.onerror = function (event) { console.log('error ' + event.error.message) };
    sensor.start(); console.log(sensor.activated);`;

  it('reads each second what was set, null off the wrist', async () => {
    const world = await launched({ app: APP, requestedPermissions: ALL });
    world.watch.sensors.set('heart-rate', 91);
    await world.advance(1000);
    world.watch.sensors.set('heart-rate', undefined);
    world.watch.sensors.set('worn', false);
    await world.advance(1000);
    expect(logged(world)).toEqual(['true', '91', 'null']);
    expect(world.watch.sensors.isChosen('worn')).toBe(true);
  });

  it('gives batches as typed arrays', async () => {
    const world = await launched({
      app: `var s = new (require('heart-rate').default)({ frequency: 1, batch: 3 });
        s.addEventListener('reading', function () {
          console.log(s.readings.heartRate.length + ' ' + (s.readings.heartRate instanceof Uint8Array) + ' ' + s.readings.timestamp[2]);
        }); s.start();`,
      requestedPermissions: ALL,
    });
    await world.advance(3000);
    expect(logged(world)).toEqual(['3 true 3000']);
  });

  it('lets go of the earliest where a new one is begun each second and none is ever stopped', async () => {
    const world = await launched({
      app: `${AWAKE}
        var HeartRateSensor = require('heart-rate').HeartRateSensor;
        var first, latest, count = 0, read = 0;
        setInterval(function () {
          var sensor = new HeartRateSensor();
          sensor.onreading = function () { read++; latest = sensor.heartRate };
          sensor.start();
          first = first || sensor;
          if (++count % 3600 === 0) console.log(JSON.stringify([read, latest, first.activated, sensor.activated]));
        }, 1000);`,
      requestedPermissions: ALL,
    });
    world.watch.sensors.set('heart-rate', 91);
    await world.advance(3600_000);
    const [warning, ...hour] = logged(world);
    expect(warning).toContain('HeartRateSensor');
    const [read, ...rest] = JSON.parse(hour.join()) as [number, ...unknown[]];
    expect(rest).toEqual([91, false, true]);
    // Each second, sixteen at most: not as many as have ever been begun (that would be 6.5 million).
    expect(read).toBeGreaterThan(15 * 3500);
    expect(read).toBeLessThanOrEqual(16 * 3600);
  });

  it('says that the permission was not requested, and stays still', async () => {
    const world = await launched({ app: APP });
    await world.advance(5000);
    expect(logged(world)).toEqual([
      'HeartRateSensor: the permission access_heart_rate was not requested',
      'false',
      'error the permission access_heart_rate is not granted',
    ]);
    expect(errors(world)).toEqual([]);
  });

  it('hears of a permission that the person has refused', async () => {
    const world = await launched(
      {
        app: `console.log(require('appbit').me.permissions.granted('access_sleep'))`,
        requestedPermissions: ALL,
      },
      { refusedPermissions: ['access_sleep'] },
    );
    expect(logged(world)).toEqual(['false']);
  });

  it('refuses values that no sensor has', async () => {
    const { sensors } = (await launched({})).watch;
    expect(() => sensors.set('heart-rate', 5)).toThrow('20 to 300');
    expect(() => sensors.set('steps', -1)).toThrow(RangeError);
    expect(() => sensors.set('moon' as 'steps', 1)).toThrow('no sensor "moon"');
    expect(() => sensors.set('location', { latitude: 91, longitude: 0 })).toThrow('latitude');
  });
});

describe('other sensors', () => {
  it('feel what is set: barometer, gyroscope, orientation', async () => {
    const world = await launched({
      app: `${AWAKE}
        function show(name, sensor, read) { sensor.onreading = function () { console.log(name + ' ' + read()) }; sensor.start(); }
        var b = new (require('barometer').Barometer)({ frequency: 1 });
        var g = new (require('gyroscope').Gyroscope)({ frequency: 1 });
        var o = new (require('orientation').OrientationSensor)({ frequency: 1 });
        show('bar', b, function () { return b.pressure });
        show('gyro', g, function () { return [g.x, g.y, g.z] });
        show('turn', o, function () { return o.quaternion.map(function (n) { return Math.round(n * 100) }) });`,
    });
    world.watch.sensors.set('altitude', 0);
    world.watch.sensors.set('rotation', { x: 1, y: 2, z: 3 });
    world.watch.sensors.set('acceleration', { x: 0, y: 9.81, z: 0 });
    await world.advance(1000);
    expect(logged(world)).toEqual(['bar 101325', 'gyro 1,2,3', 'turn 71,71,0,0']);
  });

  it('tell whether the watch is worn, at the start and when it changes', async () => {
    const world = await launched({
      app: `${AWAKE} var body = new (require('body-presence').BodyPresenceSensor)();
        body.addEventListener('reading', function () { console.log(body.present) }); body.start();`,
      requestedPermissions: ALL,
    });
    await world.advance(60_000);
    world.watch.sensors.set('worn', false);
    world.watch.sensors.set('worn', false);
    world.watch.sensors.set('worn', true);
    expect(logged(world)).toEqual(['true', 'false', 'true']);
  });

  it('tell of the battery and its charger', async () => {
    const world = await launched({
      app: `var power = require('power');
        power.battery.onchange = function () { console.log([power.battery.chargeLevel, power.battery.charging, power.battery.timeUntilFull]) };
        power.charger.onchange = function () { console.log([power.charger.connected, power.charger.powerIsGood]) };
        console.log([power.battery.timeUntilFull, power.charger.powerIsGood]);`,
    });
    world.watch.sensors.set('battery', 15);
    world.watch.sensors.set('charging', true);
    expect(logged(world)).toEqual(['Infinity,', '15,false,Infinity', '15,true,85', 'true,true']);
  });
});

describe('the modules of activity and profile', () => {
  it('have the values of today, goals, week and history', async () => {
    const world = await launched({
      app: `var a = require('user-activity');
        console.log(JSON.stringify([a.today.adjusted.steps, a.today.local.steps, a.goals.steps, a.today.adjusted.activeZoneMinutes,
          a.goals.activeZoneMinutes.total, a.primaryGoal, a.weekGoals.activeZoneMinutes, a.week.adjusted.activeZoneMinutes >= 5,
          a.dayHistory.query().length, a.dayHistory.query({ limit: 2 }).length, a.minuteHistory.query({ limit: 100 }).length,
          a.dayHistory.query()[0].steps > 5000, typeof a.minuteHistory.query()[0].averageHeartRate]));
        a.goals.onreachgoal = function () { console.log('reached') };
        require('appbit').me.appTimeoutEnabled = false;`,
      requestedPermissions: ALL,
    });
    const [steps, local, goal, zones, zoneGoal, ...others] = JSON.parse(
      logged(world)[0] ?? '[]',
    ) as unknown[];
    expect(steps).toBe(local);
    expect(goal).toBe(10_000);
    expect(Object.keys(zones as object).sort()).toEqual(['cardio', 'fatBurn', 'peak', 'total']);
    expect(zoneGoal).toBe(22);
    expect(others).toEqual(['steps', 150, true, 7, 2, 60, true, 'number']);
    world.watch.sensors.set('steps', 10_000);
    world.watch.sensors.set('steps', 10_001);
    expect(logged(world).at(-1)).toBe('reached');
    expect(loggedAt(world, 'reached')).toHaveLength(1);
  });

  it('have nothing without the permission, and say so once', async () => {
    const world = await launched({
      app: `var a = require('user-activity'), u = require('user-profile').user;
        console.log([a.today.adjusted.steps, a.goals.steps, a.today.local.activeZoneMinutes, a.dayHistory.query().length, u.age, u.stride.walk].join());`,
    });
    expect(logged(world)).toEqual([
      'user-activity: the permission access_activity was not requested',
      'user-profile: the permission access_user_profile was not requested',
      ',,,0,,',
    ]);
  });

  it('know the zones of the heart', async () => {
    const code = `var user = require('user-profile').user;
      return [user.age, [60, 100, 140, 170].map(function (rate) { return user.heartRateZone(rate) }), user.maxHeartRate];`;
    expect(await evaluated(code, { requestedPermissions: ALL })).toEqual([
      35,
      ['out-of-range', 'fat-burn', 'cardio', 'peak'],
      185,
    ]);
  });

  it('tell of sleep with the permission alone', async () => {
    const app = `${AWAKE} var sleep = require('sleep').default;
      console.log(sleep ? sleep.state : typeof sleep);
      if (sleep) sleep.addEventListener('change', function () { console.log(sleep.state) });`;
    const world = await launched({ app, requestedPermissions: ALL });
    world.watch.sensors.set('sleep', 'asleep');
    expect(logged(world)).toEqual(['awake', 'asleep']);
    expect(logged(await launched({ app })).at(-1)).toBe('undefined');
  });
});

describe('the module "geolocation"', () => {
  const APP = `${AWAKE} var geo = require('geolocation').geolocation;
    function good(position) { console.log('at ' + position.coords.latitude + ' ' + position.coords.longitude) }
    function bad(error) { console.log('error ' + error.code + ' ' + (error.code === error.TIMEOUT)) }`;
  const requestedPermissions = ['access_location'];

  it('finds the place that was set, watches it, and stops', async () => {
    const world = await launched({
      app: `${APP} geo.getCurrentPosition(good, bad);
        var id = geo.watchPosition(good, bad); setTimeout(function () { geo.clearWatch(id) }, 6500);`,
      requestedPermissions,
    });
    world.watch.sensors.set('location', { latitude: 1, longitude: 2 });
    await world.advance(60_000);
    expect(logged(world)).toEqual(['at 1 2', 'at 1 2', 'at 1 2']);
  });

  it('lets go of the earliest where a new watch is begun each second and none is ever cleared', async () => {
    const world = await launched({
      app: `${AWAKE} var geo = require('geolocation').geolocation; var told = 0;
        setInterval(function () { geo.watchPosition(function () { told++ }); }, 1000);
        setTimeout(function () { console.log(told) }, 3600e3);`,
      requestedPermissions,
    });
    await world.advance(3600_000);
    const [warning, told] = logged(world);
    expect(warning).toContain('geolocation: so many watches');
    expect(Number(told)).toBeGreaterThan(9 * 3500);
    expect(Number(told)).toBeLessThanOrEqual(16 * 3600);
  });

  it('fails without a place, in time, and without the permission', async () => {
    const world = await launched({
      app: `${APP} geo.getCurrentPosition(good, bad, { timeout: 1000 });
        setTimeout(function () { geo.getCurrentPosition(good, bad) }, 2000);`,
      requestedPermissions,
    });
    world.watch.sensors.set('location', null);
    await world.advance(60_000);
    expect(logged(world)).toEqual(['error 3 true', 'error 2 false']);
    const forbidden = await launched({ app: `${APP} geo.getCurrentPosition(good, bad)` });
    await forbidden.advance(10_000);
    expect(logged(forbidden).at(-1)).toBe('error 1 false');
  });
});
