// The app is a chunk of its own: the chunks that come later share its modules, and nothing says whether the platform
// would give them the main file without running it anew.
import('./main').catch((fault: unknown) => {
  console.error(`the app could not be loaded: ${String(fault)}`);
});
