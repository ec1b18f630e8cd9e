import document from 'document';
import { element } from './elements';

/** Listens to swipes back. @param used told of each; answers whether it was used: one that was not leaves the app */
export function onBackSwipe(used: () => boolean): void {
  document.onbeforeunload = (event) => {
    if (!used()) return;
    event.preventDefault();
    // The swipe has already pushed the view aside (Fitbit/sdk-app-demo app/views/session.js).
    element('root').x = 0;
  };
}
