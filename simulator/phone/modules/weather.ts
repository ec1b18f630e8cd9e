import { moduleExports } from '../../modules';
import { PlatformError } from '../../platform-error';
import type { CompanionContext } from '../companion-context';

const MS_PER_MINUTE = 60_000;

/** Numbers of lib/plugins/weatherPolyfill.js of \@fitbit/sdk 6.1.0. */
const CONDITIONS = {
  SunnyDay: 1,
  MostlySunnyDay: 2,
  PartlySunnyDay: 3,
  IntermittentCloudsDay: 4,
  HazySunshineDay: 5,
  MostlyCloudyDay: 6,
  Cloudy: 7,
  Overcast: 8,
  Fog: 11,
  Showers: 12,
  MostlyCloudyWithShowersDay: 13,
  PartlySunnyWithShowersDay: 14,
  Thunderstorms: 15,
  MostlyCloudyWithThunderstormsDay: 16,
  PartlySunnyWithThunderstormsDay: 17,
  Rain: 18,
  Flurries: 19,
  MostlyCloudyWithFlurriesDay: 20,
  PartlySunnyWithFlurriesDay: 21,
  Snow: 22,
  MostlyCloudyWithSnowDay: 23,
  Ice: 24,
  Sleet: 25,
  FreezingRain: 26,
  RainAndSnow: 29,
  Hot: 30,
  Cold: 31,
  Windy: 32,
  ClearNight: 33,
  MostlyClearNight: 34,
  PartlyCloudyNight: 35,
  IntermittentCloudsNight: 36,
  HazyMoonlight: 37,
  MostlyCloudyNight: 38,
  PartlyCloudyWithShowersNight: 39,
  MostlyCloudyWithShowersNight: 40,
  PartlyCloudyWithThunderstormsNight: 41,
  MostlyCloudyWithThunderstormsNight: 42,
  MostlyCloudyWithFlurriesNight: 43,
  MostlyCloudyWithSnowNight: 44,
} as const;

/** Through the day: cool mornings, mild afternoons. */
function temperatureAt(hour: number): number {
  return 14 + 6 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
}

function conditionAt(hour: number): number {
  if (hour < 6 || hour >= 21) return CONDITIONS.ClearNight;
  return hour < 11 ? CONDITIONS.PartlySunnyDay : CONDITIONS.SunnyDay;
}

/**
 * The module "weather": `weather`, also as default, of a made place with made weather by the time of day.
 *
 * Source: types/companion/weather.d.ts of fitbit-sdk-types; lib/plugins/weatherPolyfill.js of \@fitbit/sdk (numbers of
 * the conditions). That `epochTime` is in ms and that without the permission the promise is rejected are assumptions.
 */
export function createWeatherModule({
  program,
  machine,
  permissions,
}: CompanionContext): Record<string, unknown> {
  const weather = program.expose({
    getWeatherData: (options?: unknown) =>
      program.promise(() => {
        if (!permissions.check('access_location', 'weather')) {
          throw new PlatformError('Error', 'the permission access_location is not granted');
        }
        const wanted: unknown =
          typeof options === 'object' && options !== null
            ? Reflect.get(options, 'temperatureUnit')
            : undefined;
        const temperatureUnit = wanted === 'fahrenheit' ? 'fahrenheit' : 'celsius';
        const localMs = machine.clock.now() + machine.clock.utcOffsetMinutes * MS_PER_MINUTE;
        const hour = new Date(localMs).getUTCHours();
        const celsius = temperatureAt(hour);
        return program.realm.adopt({
          temperatureUnit,
          locations: [
            {
              name: 'Greenwich',
              timeOffsetUTC: machine.clock.utcOffsetMinutes,
              currentWeather: {
                epochTime: machine.clock.now(),
                weatherCondition: conditionAt(hour),
                temperature: Math.round(temperatureUnit === 'celsius' ? celsius : celsius * 1.8 + 32),
              },
            },
          ],
        });
      }),
  });
  return moduleExports(
    program,
    {
      weather,
      WeatherCondition: program.realm.adopt({ ...CONDITIONS }),
      TemperatureUnit: program.realm.adopt({ Celsius: 'celsius', Fahrenheit: 'fahrenheit' }),
    },
    { main: 'weather' },
  );
}
