/** An error as a page shows it. */

import type { Ports } from '../../ports';
import type { AppError } from '../base/result';
import { type Said, said } from '../base/said';
import { errorText } from './logLines';

export interface ErrorView {
  readonly code: string;
  readonly message: string;
  /** The sentence in both languages, for a page. */
  readonly said: Said;
  /** The server's own words, untouched. */
  readonly server: string;
}

/** An error in words. */
export function errorView(ports: Ports, error: AppError): ErrorView {
  return {
    code: error.code,
    message: errorText(ports, { ...error, server: '' }),
    said: said(ports, error.message),
    server: error.server ?? '',
  };
}
