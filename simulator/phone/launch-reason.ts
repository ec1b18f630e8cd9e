/** Why a companion runs: types/companion/companion.d.ts of fitbit-sdk-types . */
export type LaunchReason =
  'peerAppLaunched' | 'settingsChanged' | 'wokenUp' | 'fileTransfer' | 'locationChanged';
