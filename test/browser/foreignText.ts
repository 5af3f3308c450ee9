/** Puts a text of somebody else into a state: as if a sheet, a server or a person had it. */

/** Puts a text in place of every text of a sheet, a server or a person; words that the page branches on stay. */
export function withText(value: unknown, text: string, path: readonly string[] = []): unknown {
  const [name = ''] = path.slice(-1);
  if (typeof value === 'string') return isForeign(path, name) ? text : value;
  if (Array.isArray(value)) return value.map((each) => withText(each, text, [...path, name]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withText(each, text, [...path, key])]),
  );
}

const FOREIGN =
  /^(?:name|header|seen|sent|suggestion|choices|offered|hosts|site|owner|by|stateBy|user|server|words|uploadId|status|message|candidate|taken|better|values|cell|line|constant|comment|goal|zone)$/;

function isForeign(path: readonly string[], name: string): boolean {
  return FOREIGN.test(name) || path.includes('params');
}
