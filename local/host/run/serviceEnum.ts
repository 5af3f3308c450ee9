/** Enums as Apps Script has them: objects with a name, equal only to themselves. */

export interface EnumValue {
  toString(): string;
  toJSON(): string;
  name(): string;
  ordinal(): number;
}

/** `{NONE: …, FULL: …}`; a value prints and JSON-stringifies as its name, and a member that the host lacks throws by name. */
export function serviceEnum<Name extends string>(
  service: string,
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
  return new Proxy(Object.freeze(made), {
    get(members, member) {
      if (typeof member === 'string' && !Object.hasOwn(members, member)) {
        throw new Error(`Not in the host: ${service}.${member}`);
      }
      return Reflect.get(members, member) as unknown;
    },
  });
}
