/** An error as `npm start` says it: in lines for people, as code and sentence for programs. */

import type { AnswerError } from '../session';

/** An error and, below it, the server's own words. */
export function errorLines(error: { readonly message: string; readonly server: string }): string[] {
  return error.server === '' ? [error.message] : [error.message, `  “${error.server}”`];
}

/** An error as code and sentence, the server's own words included. */
export function errorOf(error: Pick<AnswerError, 'code' | 'message' | 'server'>): {
  readonly code: string;
  readonly message: string;
} {
  const message = errorLines(error)
    .map((line) => line.trim())
    .join(' ');
  return { code: error.code, message };
}
