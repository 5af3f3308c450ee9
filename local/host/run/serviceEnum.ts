/** Enums as Apps Script has them: objects with a name, equal only to themselves. */

export interface EnumValue {
  toString(): string;
  toJSON(): string;
  name(): string;
  ordinal(): number;
}

/** `{NONE: …, FULL: …}`; a value prints and JSON-stringifies as its name. */
export function serviceEnum<Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, EnumValue>> {
  const made = {} as Record<Name, EnumValue>;
  for (const [ordinal, name] of names.entries()) {
    made[name] = Object.freeze({
      toString: () => name,
      toJSON: () => name,
      name: () => name,
      ordinal: () => ordinal,
    });
  }
  return Object.freeze(made);
}
