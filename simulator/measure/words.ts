import type { ByDisplay, MeasureReport, Traffic } from './report';

const MOST_VIBRATIONS = 50;

/** The report as a text for people. */
export function reportInWords(report: MeasureReport): string {
  const { package: app, bundle, presses, errors, unimitated, vibrations } = report;
  return [
    `${app.name} (${app.appType}) on ${app.modelName} (${app.family}), ${report.minutes} simulated minutes`,
    report.app.state === 'running'
      ? 'The app ran to the end.'
      : `The app ended after ${seconds(report.app.endedAtMs ?? 0)}: ${report.app.how ?? 'it did not start'}.`,
    '',
    list('Errors', errors, ({ side, atMs, text }) => `${seconds(atMs)}  ${side}: ${text}`),
    list('Not imitated', unimitated, ({ side, name }) => `${side}: ${name}`),
    list('Not let out (see --internet)', report.offline, ({ side, url }) => `${side}: ${url}`),
    list(
      'Presses that could not be made',
      presses.filter(({ fault }) => fault !== undefined),
      ({ atMs, fault }) => `${seconds(atMs)}  ${fault ?? ''}`,
    ),
    list('Vibrations', vibrations, ({ atMs, pattern }) => `${seconds(atMs)}  ${pattern}`, MOST_VIBRATIONS),
    ...(report.refusedVibrations > 0
      ? [`Vibrations refused, as the motor was busy: ${report.refusedVibrations}`]
      : []),
    `Display on: ${seconds(report.displayOnMs)}`,
    `Screen changes: ${byDisplay(report.screenChanges)}`,
    `Wake-ups: ${byDisplay(report.wakeups)}`,
    `To the phone: ${traffic('message', report.messages.toPhone)}, ${traffic('file', report.files.toPhone)}`,
    `To the watch: ${traffic('message', report.messages.toWatch)}, ${traffic('file', report.files.toWatch)}`,
    `File writes on the watch: ${report.fileWrites}`,
    `Sizes in bytes: package ${bundle.packageBytes}, watch zipped ${bundle.deviceZipBytes}, watch code ` +
      `${bundle.deviceCodeBytes}, companion ${bundle.companionCodeBytes}, settings ${bundle.settingsCodeBytes}`,
  ].join('\n');
}

function list<T>(title: string, items: readonly T[], line: (item: T) => string, most = Infinity): string {
  if (items.length === 0) return `${title}: none`;
  const shown = items.slice(0, most).map((item) => `  ${line(item)}`);
  const rest = items.length - shown.length;
  return [
    `${title}: ${items.length}`,
    ...shown,
    ...(rest > 0 ? [`  and ${rest} more (--json has all)`] : []),
  ].join('\n');
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const byDisplay = ({ displayOn, displayOff }: ByDisplay): string =>
  `${displayOn} with the display on, ${displayOff} with it off`;

const traffic = (what: string, { count, bytes }: Traffic): string =>
  `${count} ${what}${count === 1 ? '' : 's'} of ${bytes} bytes`;
