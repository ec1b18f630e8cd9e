import { builtPage } from './built-page';

// Builds the page before a server asks for it, so that something else can be built beside it. A fault ends the process.
void builtPage(() => console.log('Building the page of the simulator, as it has changed ...'));
