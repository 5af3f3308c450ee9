/**
 * What real Google does where reports disagree, or where nobody has looked. The host takes the first position of each
 * switch; the product must live with every one.
 */

export const SWITCHES = {
  /** A range outside of the grid: `getRange` refuses it, its first use does, or it reads as blank cells (SheetConverter#20). */
  outsideGrid: ['early', 'late', 'blank'],
  /** Words for a scope that the person did not allow: those of the V8 years (binance-to-google-sheets#106), or of older threads. */
  missingScope: ['doNotHave', 'notSufficient'],
  /** Whether `getUserTriggers` lists time triggers: public scripts rely on it, nobody asserts it. */
  triggerList: ['withClock', 'withoutClock'],
  /** The head of a plain field in a multipart body, as somebody saw it once with `; ` behind the name (iLexDev#20). */
  multipartField: ['plain', 'semicolon'],
  /** Whether `getSheetByName` tells `Log` from `LOG`; no two sheets may differ in case alone. */
  sheetByName: ['exactCase', 'anyCase'],
  /** `=…` written into a cell of format `@`: seen for digits only (sheetquery#20). */
  textCell: ['text', 'formula'],
  /** Whether a date that a script writes as a text is read as a person's would be; seen for digits, for no date. */
  typedDate: ['read', 'text'],
  /** Whether rows that are inserted look like the row above. */
  newRows: ['likeAbove', 'plain'],
  /** Whether `appendRow` waits for the writes before it: documented as one step, of its place among buffered ones nothing is. */
  appendRow: ['inOrder', 'atOnce'],
  /** Whether a copy of a sheet carries its developer metadata along. */
  copiedSheet: ['withMetadata', 'withoutMetadata'],
} as const;

type Switches = typeof SWITCHES;
export type SwitchName = keyof Switches;
export type Positions = { readonly [Name in SwitchName]: Switches[Name][number] };

/** The given positions over those that the host takes by itself. */
export function positions(given: Partial<Positions> = {}): Positions {
  const usual = Object.entries(SWITCHES).map(([name, [first]]) => [name, first]);
  return { ...(Object.fromEntries(usual) as Positions), ...given };
}

/** Each position that is not the usual one, alone. */
export const OTHER_POSITIONS: readonly Partial<Positions>[] = Object.entries(SWITCHES).flatMap(
  ([name, [, ...others]]) => others.map((position) => ({ [name]: position })),
);
