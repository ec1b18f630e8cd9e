/**
 * A package that the build makes: one for each generation of the system.
 * @typedef {object} PackageRow
 * @property {string} file where it is put, from the repository's folder
 * @property {string} sdk the toolchain that builds it
 * @property {string} types the platform's types that its code is checked against
 * @property {'os4'} [variant] what stands in `X.os4.ts` is then built in the place of `X.ts`
 */

/** @type {{ readonly os5: PackageRow, readonly os4: PackageRow }} */
export const PACKAGES = {
  os5: { file: 'build/app.fba', sdk: '@fitbit/sdk', types: 'fitbit-sdk-types' },
  os4: { file: 'build/app-os4.fba', sdk: '@fitbit/sdk-os4', types: 'fitbit-sdk-types-os4', variant: 'os4' },
};

/**
 * A watch that Drape is built for. Its screen names its view and its sizes: `resources/index~WxH.view`,
 * `resources/sizes~WxH.css`.
 * @typedef {object} WatchRow
 * @property {string} family as the toolchain calls it (lib/buildTargets.js)
 * @property {string} name
 * @property {string} screen width x height in px, as the toolchain tags resources
 * @property {keyof typeof PACKAGES} package
 */

/** @type {readonly WatchRow[]} */
export const WATCHES = [
  { family: 'atlas', name: 'Versa 3', screen: '336x336', package: 'os5' },
  { family: 'vulcan', name: 'Sense', screen: '336x336', package: 'os5' },
  { family: 'higgs', name: 'Ionic', screen: '348x250', package: 'os4' },
  { family: 'meson', name: 'Versa', screen: '300x300', package: 'os4' },
  { family: 'gemini', name: 'Versa Lite', screen: '300x300', package: 'os4' },
  { family: 'mira', name: 'Versa 2', screen: '300x300', package: 'os4' },
];

/**
 * The watches of a package, by family.
 * @param {keyof typeof PACKAGES} name
 */
export function familiesOf(name) {
  return WATCHES.filter((watch) => watch.package === name).map(({ family }) => family);
}
