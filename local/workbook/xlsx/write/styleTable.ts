/** The style table of a workbook to which new looks of cells are added while saving. */

import { builtInId } from '../numberFormats';
import { joinSheet, splitSheet } from '../sheetSegments';
import { type CellStyle, STYLE_ATTRIBUTES, type StyleAttributes } from '../styles';
import { child, childrenOf, escapeAttribute, parseXml, type XmlElement } from '../xml';

/** Adds to the table only; the numbers that untouched cells carry stay right. */
export class StyleTable {
  private readonly formats = new Map<string, number>();
  private readonly fonts: string[];
  private readonly fills: string[];
  private readonly xfs: string[];
  private readonly fileXfs: readonly XmlElement[];
  private readonly fileFonts: readonly XmlElement[];
  private readonly known = new Map<string, number>();
  private readonly newFormats: string[] = [];
  private nextFormatId = 164;
  private last: { base: number; wanted: StyleAttributes; number: number } = {
    base: -1,
    wanted: {},
    number: 0,
  };

  /** `styles` are the same styles as read from the part. */
  constructor(
    private readonly xml: string,
    private readonly styles: readonly CellStyle[],
  ) {
    const root = parseXml(xml);
    const raw = (parent: string, name: string): string[] =>
      childrenOf(child(root, parent), name).map((element) => element.raw);
    this.fonts = raw('fonts', 'font');
    this.fills = raw('fills', 'fill');
    this.xfs = raw('cellXfs', 'xf');
    this.fileXfs = childrenOf(child(root, 'cellXfs'), 'xf');
    this.fileFonts = childrenOf(child(root, 'fonts'), 'font');
    for (const { attributes } of childrenOf(child(root, 'numFmts'), 'numFmt')) {
      const id = Number(attributes.numFmtId);
      this.formats.set(attributes.formatCode ?? '', id);
      this.nextFormatId = Math.max(this.nextFormatId, id + 1);
    }
  }

  /** The number of the style that looks like `base` but for the attributes that are wanted otherwise. */
  numberFor(base: number, wanted: StyleAttributes): number {
    const { last } = this;
    // Neighbours mostly look alike, and a million cells ask.
    if (
      last.base === base &&
      STYLE_ATTRIBUTES.every((name) => last.wanted[name] === wanted[name])
    ) {
      return last.number;
    }
    const number = this.looked(base, wanted);
    this.last = { base, wanted, number };
    return number;
  }

  private looked(base: number, wanted: StyleAttributes): number {
    const from: StyleAttributes = this.styles[base] ?? {};
    if (STYLE_ATTRIBUTES.every((name) => from[name] === wanted[name])) return base;
    const key = `${base} ${STYLE_ATTRIBUTES.map((name) => wanted[name] ?? '').join('\u0000')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.xfs.length;
    this.xfs.push(this.derived(base, from, wanted));
    this.known.set(key, number);
    return number;
  }

  /** Whether looks were added to those of the file. */
  get isChanged(): boolean {
    return this.known.size > 0;
  }

  /** The part as it must be written now. */
  toXml(): string {
    if (!this.isChanged) return this.xml;
    const parts = splitSheet(this.xml);
    if (parts === undefined) return this.xml;
    const list = (name: string, items: readonly string[], old: string): string => {
      const opening = /^<[^>]*>/.exec(old)?.[0].replace(/\s*\/?>$/, '') ?? `<${name}`;
      const counted = `${opening.replace(/\s(?:x14ac:knownFonts|count)="\d*"/g, '')} count="${items.length}"`;
      return `${counted}>${items.join('')}</${name}>`;
    };
    const segments = parts.segments.map(({ name, raw }) => {
      if (name === 'fonts') return { name, raw: list(name, this.fonts, raw) };
      if (name === 'fills') return { name, raw: list(name, this.fills, raw) };
      if (name === 'cellXfs') return { name, raw: list(name, this.xfs, raw) };
      if (name === 'numFmts') return { name, raw: list(name, this.allFormats(raw), raw) };
      return { name, raw };
    });
    if (this.newFormats.length > 0 && !segments.some(({ name }) => name === 'numFmts')) {
      segments.unshift({ name: 'numFmts', raw: list('numFmts', this.newFormats, '<numFmts>') });
    }
    return joinSheet({ ...parts, segments });
  }

  private allFormats(raw: string): string[] {
    const old = childrenOf(parseXml(raw), 'numFmt').map((element) => element.raw);
    return [...old, ...this.newFormats];
  }

  private derived(base: number, from: StyleAttributes, wanted: StyleAttributes): string {
    const xf = this.fileXfs[base];
    const attributes: Record<string, string> = {
      numFmtId: '0',
      fontId: '0',
      fillId: '0',
      borderId: '0',
      xfId: '0',
      ...xf?.attributes,
    };
    if (from.format !== wanted.format) {
      attributes.numFmtId = String(this.formatId(wanted.format ?? 'General'));
      attributes.applyNumberFormat = '1';
    }
    if (from.background !== wanted.background) {
      attributes.fillId = String(this.fillId(wanted.background));
      attributes.applyFill = '1';
    }
    if (from.bold !== wanted.bold || from.fontColor !== wanted.fontColor) {
      attributes.fontId = String(this.fontId(Number(attributes.fontId), from, wanted));
      attributes.applyFont = '1';
    }
    let children = xf?.children.map((element) => element.raw) ?? [];
    if (from.wrap !== wanted.wrap) {
      const alignment = { ...child(xf, 'alignment')?.attributes };
      alignment.wrapText = wanted.wrap === true ? '1' : '0';
      attributes.applyAlignment = '1';
      children = [
        `<alignment${written(alignment)}/>`,
        ...children.filter((raw) => !raw.startsWith('<alignment')),
      ];
    }
    return `<xf${written(attributes)}>${children.join('')}</xf>`;
  }

  private formatId(format: string): number {
    const known = builtInId(format) ?? this.formats.get(format);
    if (known !== undefined) return known;
    const id = this.nextFormatId++;
    this.formats.set(format, id);
    this.newFormats.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(format)}"/>`);
    return id;
  }

  private fillId(background: string | undefined): number {
    if (background === undefined) return 0;
    const color = `FF${background.slice(1).toUpperCase()}`;
    return placed(
      this.fills,
      `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  private fontId(base: number, from: StyleAttributes, wanted: StyleAttributes): number {
    let children = this.fileFonts[base]?.children ?? [];
    if (from.bold !== wanted.bold) children = children.filter(({ name }) => name !== 'b');
    if (from.fontColor !== wanted.fontColor) {
      children = children.filter(({ name }) => name !== 'color');
    }
    const raws = children.map(({ raw }) => raw);
    if (from.fontColor !== wanted.fontColor && wanted.fontColor !== undefined) {
      const size = children.findIndex(({ name }) => name === 'sz');
      const color = `<color rgb="FF${wanted.fontColor.slice(1).toUpperCase()}"/>`;
      raws.splice(size + 1, 0, color);
    }
    if (from.bold !== wanted.bold && wanted.bold === true) raws.unshift('<b/>');
    return placed(this.fonts, `<font>${raws.join('')}</font>`);
  }
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

/** The place of the item in the list, where it is put when it is not there yet. */
function placed(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}
