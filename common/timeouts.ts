type Timeout = ReturnType<typeof setTimeout>;

/** Takes a timeout back, if there is one. @returns what is to be kept in its place: undefined */
export function cleared(timeout: Timeout | undefined): Timeout | undefined {
  // Browsers take undefined as well; whether the watch does, no source says.
  if (timeout !== undefined) clearTimeout(timeout);
  return undefined;
}
