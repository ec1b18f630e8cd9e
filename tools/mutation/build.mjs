import process from 'node:process';
import { buildPackage } from '../package-build.mjs';

// Builds the copy with the mutants. What is installed lies in a folder above it, so nothing is installed here.
process.noDeprecation = true;
process.exitCode = (await buildPackage({ strict: true })) ? 0 : 1;
