/** What the style table of a workbook says about each cell style, in the model's words. */

import type { CellAttributes } from '../model';
import { type ColorTables, colorOf } from './colors';
import { builtInFormat, shownFormat } from './numberFormats';
import { child, childrenOf, descendants, flag, parseXml, type XmlElement } from './xml';

/** Attributes that a cell's style number decides; what is absent has its default. */
export type StyleAttributes = Partial<
  Pick<CellAttributes, 'format' | 'background' | 'bold' | 'wrap' | 'fontColor'>
>;

export const STYLE_ATTRIBUTES = ['format', 'background', 'bold', 'wrap', 'fontColor'] as const;

export interface CellStyle extends StyleAttributes {
  /** Whether the cell stays closed when its sheet is protected. */
  readonly locked: boolean;
  /** Excel's own checkbox, which is a property of the style. */
  readonly checkbox: boolean;
}

/** Cell styles by the number that cells carry in `s`. */
export function readStyles(
  styles: XmlElement | undefined,
  tables: ColorTables,
  locale: string,
): CellStyle[] {
  const formats = new Map<number, string>();
  for (const { attributes } of childrenOf(child(styles, 'numFmts'), 'numFmt')) {
    formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
  }
  const fonts = childrenOf(child(styles, 'fonts'), 'font');
  const fills = childrenOf(child(styles, 'fills'), 'fill');
  const backgrounds = fills.map((fill) => backgroundOf(fill, tables));
  return childrenOf(child(styles, 'cellXfs'), 'xf').map((xf) => {
    const id = Number(xf.attributes.numFmtId ?? 0);
    const format = shownFormat(formats.get(id) ?? builtInFormat(id, locale) ?? 'General');
    const font = fonts[Number(xf.attributes.fontId ?? 0)];
    const background = backgrounds[Number(xf.attributes.fillId ?? 0)];
    const fontColor = colorOf(child(font, 'color'), tables);
    const bold = child(font, 'b');
    return {
      ...(/^(?:general|standard)?$/i.test(format) ? {} : { format }),
      ...(background === undefined ? {} : { background }),
      ...(bold !== undefined && flag(bold.attributes.val, true) ? { bold: true } : {}),
      ...(flag(child(xf, 'alignment')?.attributes.wrapText) ? { wrap: true } : {}),
      ...(fontColor === undefined || fontColor === '#000000' ? {} : { fontColor }),
      locked: flag(child(xf, 'protection')?.attributes.locked, true),
      checkbox: descendants(xf, 'xfComplement').length > 0,
    };
  });
}

/** The root of a styles part; undefined when the package has none. */
export function parseStyles(xml: string | undefined): XmlElement | undefined {
  return xml === undefined ? undefined : parseXml(xml);
}

function backgroundOf(fill: XmlElement, tables: ColorTables): string | undefined {
  const gradient = child(fill, 'gradientFill');
  if (gradient !== undefined) return colorOf(descendants(gradient, 'color')[0], tables);
  const pattern = child(fill, 'patternFill');
  const kind = pattern?.attributes.patternType ?? 'none';
  const front = colorOf(child(pattern, 'fgColor'), tables);
  const back = colorOf(child(pattern, 'bgColor'), tables);
  if (kind === 'none') return undefined;
  // In a solid fill the *foreground* is the cell's colour; hatchings are drawn on the background.
  return kind === 'solid' ? (front ?? back) : back;
}
