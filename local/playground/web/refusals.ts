/** Why a playground could not be opened, in one line with a way out. */

import { BookRefused } from '../book/bookThread';

/** Null for a failure that is a mistake of the program. */
export function refusalOf(error: unknown, port: number): string | null {
  if (error instanceof BookRefused) return error.message;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Name another one after --port, or leave it out.`;
    case 'EACCES':
      return `Port ${port} may not be used here. Name one above 1023 after --port, or leave it out.`;
    default:
      return null;
  }
}
