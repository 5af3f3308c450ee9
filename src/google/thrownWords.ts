/** The words of whatever Google threw. */
export function thrownWords(error: unknown): string {
  return String(error instanceof Object && 'message' in error ? error.message : error);
}
