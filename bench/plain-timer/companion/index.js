import { peerSocket } from 'messaging';
import { settingsStorage } from 'settings';

function sendMinutes() {
  const minutes = settingsStorage.getItem('minutes');
  if (!minutes || peerSocket.readyState !== peerSocket.OPEN) return;
  peerSocket.send({ key: 'minutes', value: JSON.parse(minutes) });
}

settingsStorage.onchange = sendMinutes;
peerSocket.onopen = sendMinutes;

peerSocket.onmessage = function (event) {
  if (event.data.key !== 'log') return;
  const log = JSON.parse(settingsStorage.getItem('log') || '[]');
  event.data.entries.forEach(function (entry) {
    if (
      !log.some(function (known) {
        return known.date === entry.date;
      })
    )
      log.push(entry);
  });
  settingsStorage.setItem('log', JSON.stringify(log));
};
