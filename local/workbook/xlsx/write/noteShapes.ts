/** The boxes in which programs show classic notes: VML shapes, sized so that one can read them. */

import { escapeAttribute } from '../xml';

export interface NoteBox {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The shape that the file had for this note, when note and place are the same. */
  readonly keptShape: string | undefined;
}

const ROOT =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const SHAPE = /<((?:\w+:)?)shape\s[\s\S]*?<\/\1shape>/g;
const BLOCK = 1024;

/** The shapes of notes by `row column` (1-based), and the other shapes (buttons, boxes) as written. */
export function readShapes(vml: string): {
  readonly notes: ReadonlyMap<string, string>;
  readonly others: readonly string[];
} {
  const notes = new Map<string, string>();
  const others: string[] = [];
  for (const [raw] of vml.matchAll(SHAPE)) {
    const row = /<(?:\w+:)?Row>\s*(\d+)/.exec(raw)?.[1];
    const column = /<(?:\w+:)?Column>\s*(\d+)/.exec(raw)?.[1];
    if (!/ObjectType="Note"/.test(raw) || row === undefined || column === undefined) {
      others.push(raw);
    } else notes.set(`${Number(row) + 1} ${Number(column) + 1}`, raw);
  }
  return { notes, others };
}

/** The whole drawing part: shapes that were there beside the notes stay. `columnWidth` is in pixels. */
export function writeShapes(
  vml: string,
  boxes: readonly NoteBox[],
  columnWidth: (column: number) => number,
): string {
  const { others } = readShapes(vml);
  const root = /<xml\b[^>]*>/.exec(vml)?.[0] ?? '';
  const own = ['v', 'o', 'x'].every((prefix) => root.includes(`xmlns:${prefix}=`)) ? root : ROOT;
  const types = [...vml.matchAll(/<((?:\w+:)?)shapetype\s[\s\S]*?<\/\1shapetype>/g)]
    .map(([raw]) => raw)
    .filter((raw) => !raw.includes('_x0000_t202'));
  const kept = boxes.flatMap(({ keptShape }) => keptShape ?? []);
  const used = new Set(
    [...others, ...kept].flatMap((raw) =>
      [...raw.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number)),
    ),
  );
  let next = BLOCK + 1;
  const shapes = boxes.map((box) => {
    if (box.keptShape !== undefined) return box.keptShape;
    while (used.has(next)) next++;
    used.add(next);
    return noteShape(box, next, columnWidth);
  });
  const blocks = [...new Set([...used].map((number) => Math.max(1, Math.floor(number / BLOCK))))];
  const map = blocks.length === 0 ? '1' : blocks.sort((a, b) => a - b).join(',');
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${map}"/></o:shapelayout>`;
  return [own, layout, SHAPE_TYPE, ...types, ...others, ...shapes, '</xml>'].join('');
}

const BOX_WIDTH = 270;
const LINE_HEIGHT = 15;
const CHARACTERS_A_LINE = 42;
const ROW_HEIGHT = 20;

/** High enough for the whole text with its line breaks; a very long one is cut at 40 lines. */
function boxHeight(text: string): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE));
  }
  return Math.min(40, Math.max(3, lines)) * LINE_HEIGHT + 14;
}

function noteShape(
  { row, column, text }: NoteBox,
  number: number,
  columnWidth: (column: number) => number,
): string {
  const height = boxHeight(text);
  const top = Math.max(0, row - 2);
  const bottom = top + Math.floor((height + 10) / ROW_HEIGHT);
  let right = column;
  let rest = BOX_WIDTH + 15;
  while (rest > columnWidth(right + 1)) {
    rest -= columnWidth(right + 1);
    right++;
  }
  // Left column, pixels into it, top row, pixels into it, then the same for right and bottom.
  const anchor = [column, 15, top, 10, right, Math.round(rest), bottom, (height + 10) % ROW_HEIGHT];
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${BOX_WIDTH * 0.75}pt;height:${height * 0.75}pt;z-index:${number - BLOCK};visibility:hidden`;
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${escapeAttribute(style)}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}
