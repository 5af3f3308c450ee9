/** What was thrown, as a failure in words: a permission that Google withholds, or a fault. */

import { maskNumbers } from '../../metrica/describeRequest';
import type { Ports } from '../../ports';
import type { AppError } from './result';
import { scopeMissing, scopesIn } from './scopes';

/** The words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  return String(error instanceof Object && 'message' in error ? error.message : error);
}

/** SCOPE_MISSING where Google says so, else UNEXPECTED; phones and ids in Google's words are masked. */
export function thrownError(ports: Ports, error: unknown): AppError {
  const words = wordsOf(error);
  const scopes = scopesIn(words);
  if (scopes.length > 0) return scopeMissing(ports, scopes);
  const what = maskNumbers(words);
  return { code: 'UNEXPECTED', message: { key: 'error.UNEXPECTED', params: { what } } };
}
