/** Colours of a workbook (rgb, theme with tint, palette index) as lower-case `#rrggbb`. */

import { child, descendants, type XmlElement } from './xml';

/** What colours of this workbook are looked up in. */
export interface ColorTables {
  /** In the order that `theme="n"` counts: light 1, dark 1, light 2, dark 2, accents, links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Excel's palette (ECMA-376 part 1, 18.8.27): 0–7 and 8–15 are the same eight colours. */
const BASIC = 'ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
const PALETTE = `000000 ${BASIC} 000000 ${BASIC}
  800000 008000 000080 808000 800080 008080 c0c0c0 808080
  9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff
  000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff
  00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99
  3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333
  000000 ffffff`
  .split(/\s+/)
  .map((code) => `#${code}`);

const OFFICE_THEME = [
  '#ffffff',
  '#000000',
  '#e7e6e6',
  '#44546a',
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
  '#0563c1',
  '#954f72',
];
const THEME_ORDER =
  'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink';

/** Tables of a workbook from the roots of its theme and styles parts; both may be missing. */
export function colorTables(
  theme: XmlElement | undefined,
  styles: XmlElement | undefined,
): ColorTables {
  const scheme = descendants(theme, 'clrScheme')[0];
  const own = descendants(child(styles, 'colors'), 'rgbColor').map(({ attributes }) =>
    fromArgb(attributes.rgb),
  );
  return {
    theme: THEME_ORDER.split(' ').map((name, index) => {
      const color = child(scheme, name)?.children[0]?.attributes;
      return fromArgb(color?.lastClr ?? color?.val) ?? OFFICE_THEME[index] ?? '#000000';
    }),
    indexed: PALETTE.map((standard, index) => own[index] ?? standard),
  };
}

/** The colour of an element like `<fgColor …/>`; undefined for automatic or unreadable ones. */
export function colorOf(element: XmlElement | undefined, tables: ColorTables): string | undefined {
  const { rgb, theme, indexed, tint } = element?.attributes ?? {};
  const base =
    fromArgb(rgb) ??
    (theme === undefined ? undefined : tables.theme[Number(theme)]) ??
    (indexed === undefined ? undefined : tables.indexed[Number(indexed)]);
  const share = Number(tint ?? 0);
  return base === undefined || !Number.isFinite(share) || share === 0 ? base : tinted(base, share);
}

/** `FFRRGGBB` or `RRGGBB`; the alpha is not used by spreadsheet programs. */
function fromArgb(code: string | undefined): string | undefined {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(code ?? '')?.[1];
  return digits && `#${digits.toLowerCase()}`;
}

/** ECMA-376 part 1, 18.8.19: a tint changes the lightness of the colour in HSL. */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (spread !== 0) {
    if (most === red) hue = ((green - blue) / spread + 6) % 6;
    else if (most === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  const light = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const channel = (shift: number): string => {
    const k = (shift + hue * 2) % 12;
    const value = light - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
