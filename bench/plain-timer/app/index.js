import { me } from 'appbit';
import { display } from 'display';
import document from 'document';
import * as fs from 'fs';
import { vibration } from 'haptics';
import { peerSocket } from 'messaging';

// A plain timer: an interval that counts down, a redraw on each tick, settings and log as JSON.

const SETTINGS_FILE = 'settings.json';
const LOG_FILE = 'log.json';

const time = document.getElementById('time');
const title = document.getElementById('title');
const button = document.getElementById('start');
const stop = document.getElementById('stop');

let settings = readJson(SETTINGS_FILE, { minutes: 12 });
let remaining = 0;
let total = 0;
let interval;
let ringing;

me.appTimeoutEnabled = false;

function readJson(file, otherwise) {
  try {
    return fs.readFileSync(file, 'json');
  } catch (error) {
    return otherwise;
  }
}

function twoDigits(value) {
  return value < 10 ? '0' + value : String(value);
}

function draw() {
  const seconds = interval ? remaining : settings.minutes * 60;
  title.text = ringing ? 'Done' : interval ? 'Relax' : 'Ready';
  time.text = twoDigits(Math.floor(seconds / 60)) + ':' + twoDigits(seconds % 60);
}

function tick() {
  remaining -= 1;
  if (remaining <= 0) finish();
  draw();
}

function start() {
  if (interval || ringing) return;
  total = settings.minutes * 60;
  remaining = total;
  interval = setInterval(tick, 1000);
  vibration.start('confirmation-max');
  draw();
}

function finish() {
  clearInterval(interval);
  interval = undefined;
  display.poke();
  vibration.start('ring');
  ringing = setInterval(function () {
    vibration.start('ring');
  }, 3000);
  log();
}

function log() {
  const entries = readJson(LOG_FILE, []);
  entries.push({ date: new Date().toISOString(), duration: total, type: 'ball' });
  fs.writeFileSync(LOG_FILE, entries, 'json');
  send();
}

function send() {
  if (peerSocket.readyState !== peerSocket.OPEN) return;
  peerSocket.send({ key: 'log', entries: readJson(LOG_FILE, []).slice(-5) });
}

button.onclick = start;

stop.onclick = function () {
  clearInterval(interval);
  clearInterval(ringing);
  interval = ringing = undefined;
  vibration.stop();
  draw();
};

peerSocket.onopen = send;

peerSocket.onmessage = function (event) {
  if (event.data.key !== 'minutes') return;
  settings.minutes = event.data.value;
  fs.writeFileSync(SETTINGS_FILE, settings, 'json');
  draw();
};

draw();
