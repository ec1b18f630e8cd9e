import process from 'node:process';
import { buildPackages } from '../package-build.mjs';

// Builds both packages of the copy with the mutants. What is installed lies in a folder above it, so nothing is installed here.
process.noDeprecation = true;
process.exitCode = (await buildPackages({ strict: true })) ? 0 : 1;
