import { readEncodedPicture } from '../../package/encoded-picture';
import { nameOfItem } from './tree';

/** What a control does when somebody uses it. */
export interface Outcome {
  /** What is put into the storage under the control's settingsKey. */
  readonly stored: string;
  /** What the page's callback gets: primitives, or things of the page's realm; undefined values are left out. */
  readonly told: unknown;
}

type Props = Readonly<Record<string, unknown>>;

/**
 * A slider stores the bare number, snapped to its steps within its range.
 * Source: adiroiban/fitbit-os-probe; settings/index.jsx of alessandroame/FitBit-WeatherNerd-Watchface. That the steps
 * count from `min`, and a step of 1 where none is given, are assumptions (as in HTML).
 */
export function slideOutcome(props: Props, value: number): Outcome {
  const min = finiteOr(props.min, 0);
  const max = Math.max(min, finiteOr(props.max, 100));
  const step = finiteOr(props.step, 1) > 0 ? finiteOr(props.step, 1) : 1;
  const snapped = min + Math.round((Math.min(max, Math.max(min, value)) - min) / step) * step;
  const last = min + Math.floor((max - min) / step) * step;
  // Steps such as 0.1 leave a trace of binary fractions behind, which nobody would see on a slider.
  const told = Number(Math.min(last, snapped).toFixed(10));
  return { stored: String(told), told };
}

/** A toggle stores "true" or "false". Source: companion of BlythMeister/Fitbit-Overview-Face. */
export function toggleOutcome(on: boolean): Outcome {
  return { stored: String(on), told: on };
}

/**
 * A text input stores {"name": text}; with `useSimpleValue` the text as a JSON string (an assumption).
 * Source: companion/index.js and settings/index.jsx of gondwanasoft/fitbit-metronome.
 */
export function textOutcome(props: Props, text: string): Outcome {
  const told = props.useSimpleValue ? text : { name: text };
  return { stored: JSON.stringify(told), told };
}

/**
 * A text input of which a suggestion was taken stores that as the page gave it, e.g. {"name":"Embarcadero","value":"embr"}.
 * Source: settings/index.jsx and companion of Fitbit/sdk-bart.
 */
export function itemOutcome(item: unknown): Outcome {
  return { stored: JSON.stringify(item), told: item };
}

/**
 * A select stores the chosen options and their places: {"values":[...],"selected":[...]}.
 * Source: companion of BlythMeister/Fitbit-Overview-Face; types/settings/components.d.ts of fitbit-sdk-types.
 */
export function selectOutcome(options: readonly unknown[], indices: readonly number[]): Outcome {
  const told = { values: indices.map((index) => options[index]), selected: [...indices] };
  return { stored: JSON.stringify(told), told };
}

/**
 * A colour select stores the chosen colour's value (or its colour where it has none) as JSON, e.g. "\"#40e0e0\"".
 * Source: companion/index.js of gondwanasoft/fitbit-big-time.
 */
export function colourOutcome(colours: readonly unknown[], index: number): Outcome {
  const chosen = colours[index] as Props;
  const told = chosen.value ?? chosen.color;
  return { stored: JSON.stringify(told), told };
}

/** A data URI of a picture, in its parts; undefined for any other text. */
const PICTURE_URI = /^data:(image\/(?:jpeg|png));base64,([A-Za-z0-9+/=]+)$/;

/**
 * An image picker stores what it tells its callback, as JSON: {"imageUri":"data:image/jpeg;base64,...",...}.
 * Source: companion/index.js of Fitbit/sdk-photo-picker; types/settings/components.d.ts of fitbit-sdk-types. That both are
 * the same, and that `imageString` is the URI's data, are assumptions.
 * @throws TypeError when it is no picture
 */
export function pictureOutcome(imageUri: string): Outcome {
  const [, type, imageString = ''] = PICTURE_URI.exec(imageUri) ?? [];
  const bytes = Uint8Array.from(atob(imageString), (letter) => letter.charCodeAt(0));
  const picture = type === undefined ? undefined : readEncodedPicture(bytes);
  if (!picture) {
    throw new TypeError(
      'a picture is given as a data URI of a JPEG or PNG file: data:image/jpeg;base64,... or data:image/png;base64,...',
    );
  }
  const told = { imageUri, imageString, type, width: picture.width, height: picture.height };
  return { stored: JSON.stringify(told), told };
}

/**
 * An additive list stores all its items as a JSON array.
 * Source: companion/index.js of Lixxia/fitbit-authenticator; companion/peerMessaging.ts of
 * remigius42/fitbit-otp-auth-app.
 */
export function listOutcome(items: readonly unknown[]): Outcome {
  return { stored: JSON.stringify(items), told: items };
}

/** The items of a stored list; none when what is stored is no list. */
export function parseList(stored: string | undefined): unknown[] {
  const value = parseJson(stored);
  return Array.isArray(value) ? value : [];
}

/** What a control shows as chosen, of what is stored under its key: names of options, or a text. */
export function chosenNames(stored: string | undefined): string[] {
  const value = parseJson(stored);
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  if ('values' in value && Array.isArray(value.values)) return value.values.map(nameOfItem);
  return 'name' in value ? [nameOfItem(value)] : [];
}

function parseJson(stored: string | undefined): unknown {
  try {
    return stored === undefined ? undefined : JSON.parse(stored);
  } catch {
    return undefined; // the page may have put anything under the key; a control shows nothing then
  }
}

function finiteOr(given: unknown, fallback: number): number {
  const number = given === undefined || given === '' ? NaN : Number(given);
  return Number.isFinite(number) ? number : fallback;
}
