import fc from 'fast-check';

// A mutant is found by the first case that fails; looking for the smallest one would only take time.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
