import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Bench } from './bench/bench';
import { BenchContext } from './bench/hooks';
import { keepStates, statesInBrowser } from './keeping/kept-states';
import { keepOffline } from './offline/service-worker';
import { ServedPackage } from './package/served-package';
import { theme } from './theme';
import './fonts.css';
import './styles/bench.css';
import './styles/watch.css';
import './styles/link.css';
import './styles/phone.css';
import './styles/tape.css';
import './styles/console.css';
import './styles/layout.css';

/** So long nothing is shown, ms. */
const LONGEST_WAIT_MS = 300;

const root = document.getElementById('simulator-page');
if (!root) throw new Error('index.html has no element with the id "simulator-page"');

/** Without a server the page is there to be used: it remembers. On the bench of the server every page begins anew. */
const isServed = import.meta.env.MODE === 'served';
const states = isServed ? undefined : statesInBrowser();
const bench = new Bench(states);
if (states) {
  keepStates(bench, states);
  keepOffline();
}
const served = new ServedPackage('./package.fba');
const opened = bench.openServed(served);
if (isServed) {
  void Promise.all([import('./served/connect'), opened]).then(([{ connectToServer }]) =>
    connectToServer(bench, served),
  );
}

// An empty bench is drawn only where the package is long in coming.
void Promise.race([opened, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <BenchContext.Provider value={bench}>
          <App />
        </BenchContext.Provider>
      </ThemeProvider>
    </StrictMode>,
  ),
);
