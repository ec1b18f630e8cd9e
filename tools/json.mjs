import { readFileSync } from 'node:fs';

/**
 * @param {string} text
 * @returns {unknown} to be cast where its shape is known
 */
export function parseJson(text) {
  return JSON.parse(text);
}

/**
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  return parseJson(readFileSync(file, 'utf8'));
}
