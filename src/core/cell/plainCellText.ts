/** A text as it goes into a cell of one of our own sheets. */

const MOST_CHARACTERS = 50_000;

/** Cut to what a cell holds. A blank before an equals sign: whether the format of a text cell alone keeps it from being a formula, nobody has seen. */
export function plainCellText(text: string): string {
  const plain = text.startsWith('=') ? ` ${text}` : text;
  return plain.length > MOST_CHARACTERS ? `${plain.slice(0, MOST_CHARACTERS - 1)}…` : plain;
}
