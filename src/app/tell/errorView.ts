/** An error as a page shows it. */

import type { Ports } from '../../ports';
import type { AppError } from '../base/result';
import { type Said, said } from '../base/said';
import { wordsBeside } from './logLines';

export interface ErrorView {
  readonly code: string;
  readonly message: string;
  /** The sentence in both languages, for a page. */
  readonly said: Said;
  /** The server's own words, untouched; '' where the sentence holds them. */
  readonly server: string;
}

/** An error in words. */
export function errorView(ports: Ports, error: AppError): ErrorView {
  const message = ports.words.say(error.message);
  return {
    code: error.code,
    message,
    said: said(ports, error.message),
    server: wordsBeside(message, error.server),
  };
}
