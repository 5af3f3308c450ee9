/** An Office package: its parts by name, their relationships and content types. */

import { unzipSync } from 'fflate';
import { decodeText } from '../csv/decodeText';
import { readSheetPart, type SheetPart } from './sheetPart';
import { childrenOf, escapeAttribute, parseXml, withoutPrefix } from './xml';
import { type PackedPart, PartPacker, pack, unpack } from './zip/packedPart';
import { readZip, type ZipEntry } from './zip/readZip';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `comments`, `theme`. */
  readonly type: string;
  readonly typeUri: string;
  /** Part name without leading slash; for an external target the address as it is. */
  readonly target: string;
  readonly external: boolean;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a zip unpacks to, in bytes, by its directory: nothing is unpacked. Throws when the bytes are no readable zip. */
export function unpackedBytes(zip: Uint8Array): number {
  let sum = 0;
  unzipSync(zip, {
    filter: ({ originalSize }) => {
      sum += originalSize;
      return false;
    },
  });
  return sum;
}

/** A part whose rows would be too long as one text: they are taken one piece after the other. */
export interface XmlPieces {
  readonly head: string;
  readonly rows: Iterable<Uint8Array>;
  /** Asked for after the rows. */
  readonly tail: () => string;
}

/** What is unpacked is kept while it is small. */
const SMALL_PART = 1_000_000;

/** Parts by name (no leading slash). Changing one never changes the package it was copied from. */
export class OfficePackage {
  private readonly unpacked = new Map<PackedPart, Uint8Array>();
  private readonly sheets = new Map<PackedPart, SheetPart | undefined>();

  private constructor(private readonly parts: Map<string, PackedPart>) {}

  /** Whether the package is Strict Open XML, which has namespaces of its own. */
  private get isStrict(): boolean {
    this.strict ??= this.relationships('').some(({ typeUri }) => typeUri.startsWith(STRICT_OFFICE));
    return this.strict;
  }

  private strict: boolean | undefined;

  /** Throws when the bytes are no readable zip. */
  static fromZip(bytes: Uint8Array): OfficePackage {
    const parts = new Map<string, PackedPart>();
    for (const { name, part } of readZip(bytes)) {
      parts.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), part);
    }
    return new OfficePackage(parts);
  }

  static fromTexts(texts: Readonly<Record<string, string>>): OfficePackage {
    const made = new OfficePackage(new Map());
    for (const [name, text] of Object.entries(texts)) made.write(name, text);
    return made;
  }

  copy(): OfficePackage {
    const made = new OfficePackage(new Map(this.parts));
    for (const [part, sheet] of this.sheets) made.sheets.set(part, sheet);
    return made;
  }

  /** The parts as a zip holds them, the list of types first: some readers look at the first entries only. */
  entries(): readonly ZipEntry[] {
    const all = [...this.parts].map(([name, part]) => ({ name, part }));
    return all.sort((a, b) => rank(a.name) - rank(b.name));
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  bytes(name: string): Uint8Array | undefined {
    const part = this.part(name);
    if (part === undefined) return undefined;
    const bytes = this.unpacked.get(part) ?? unpack(part);
    if (bytes.length < SMALL_PART) this.unpacked.set(part, bytes);
    return bytes;
  }

  /** The part as a worksheet; undefined when it is none, or torn. */
  sheet(name: string): SheetPart | undefined {
    const part = this.part(name);
    if (part === undefined) return undefined;
    if (!this.sheets.has(part)) {
      const made = readSheetPart(
        () => unpack(part),
        () => this.text(name) ?? '',
      );
      this.sheets.set(part, made);
    }
    return this.sheets.get(part);
  }

  /** The part as text with the main namespace as default; undefined when there is no such part. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    const decoded = bytes && decodeText(bytes);
    return decoded && withoutPrefix(decoded.text);
  }

  /** Puts a part of XML in; what it says of its encoding is made true. */
  write(name: string, xml: string): void {
    const own = this.isStrict ? inStrict(xml) : xml;
    this.put(name, pack(Buffer.from(XML_HEAD + withoutHead(own))));
  }

  /** The same with rows in between, as UTF-8 in pieces; the head may begin with a declaration. */
  writePieces(name: string, { head, rows, tail }: XmlPieces): void {
    const own = (xml: string) => Buffer.from(this.isStrict ? inStrict(xml) : xml);
    const packer = new PartPacker().add(own(XML_HEAD + withoutHead(head)));
    for (const piece of rows) packer.add(piece);
    this.put(name, packer.add(own(tail())).finish());
  }

  remove(name: string): void {
    const found = this.find(name);
    if (found !== undefined) this.parts.delete(found);
  }

  /** Relationships of a part; of the package itself when the name is empty. */
  relationships(name: string): Relationship[] {
    const root = parseXml(this.text(relationshipsName(name)) ?? '');
    return childrenOf(root, 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const typeUri = attributes.Type ?? '';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: typeUri.slice(typeUri.lastIndexOf('/') + 1),
        typeUri,
        target: external ? target : resolveTarget(name, target),
        external,
      };
    });
  }

  /** Writes them with relative targets: not every reader follows absolute ones. */
  setRelationships(name: string, relationships: readonly Relationship[]): void {
    if (relationships.length === 0) {
      this.remove(relationshipsName(name));
      return;
    }
    const lines = relationships.map((relationship) => {
      const { id, typeUri, target, external } = relationship;
      const address = external ? target : relativeTarget(name, target);
      return `<Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(typeUri)}" Target="${escapeAttribute(address)}"${external ? ' TargetMode="External"' : ''}/>`;
    });
    this.write(
      relationshipsName(name),
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
    );
  }

  /** Adds a relationship of an Office type and gives back its id. */
  relate(name: string, type: string, target: string): string {
    const existing = this.relationships(name);
    const taken = new Set(existing.map(({ id }) => id));
    let number = existing.length + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const typeUri = OFFICE + type;
    this.setRelationships(name, [...existing, { id, type, typeUri, target, external: false }]);
    return id;
  }

  /** Content type by part name; the extension's default where the part has none of its own. */
  contentType(name: string): string {
    const types = parseXml(this.text('[Content_Types].xml') ?? '');
    const own = childrenOf(types, 'Override').find(
      ({ attributes }) => attributes.PartName?.toLowerCase() === `/${name}`.toLowerCase(),
    );
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const general = childrenOf(types, 'Default').find(
      ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
    );
    return (own ?? general)?.attributes.ContentType ?? '';
  }

  /** Brings the list of content types to this: null takes a part's own type away. */
  setContentTypes(
    own: Readonly<Record<string, string | null>>,
    defaults: Readonly<Record<string, string>> = {},
  ): void {
    const types = parseXml(this.text('[Content_Types].xml') ?? '');
    const general = new Map<string, string>();
    for (const { attributes } of childrenOf(types, 'Default')) {
      general.set(attributes.Extension ?? '', attributes.ContentType ?? '');
    }
    for (const [extension, type] of Object.entries(defaults)) general.set(extension, type);
    const overrides = new Map<string, string>();
    for (const { attributes } of childrenOf(types, 'Override')) {
      overrides.set((attributes.PartName ?? '').replace(/^\//, ''), attributes.ContentType ?? '');
    }
    for (const [name, type] of Object.entries(own)) {
      if (type === null) overrides.delete(name);
      else overrides.set(name, type);
    }
    const lines = [
      ...[...general].map(
        ([extension, type]) =>
          `<Default Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(type)}"/>`,
      ),
      ...[...overrides].map(
        ([name, type]) =>
          `<Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`,
      ),
    ];
    this.write(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join('')}</Types>`,
    );
  }

  /** The workbook part that the package names as its document; undefined when there is none. */
  workbookName(): string | undefined {
    return this.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  }

  private part(name: string): PackedPart | undefined {
    const found = this.find(name);
    return found === undefined ? undefined : this.parts.get(found);
  }

  private put(name: string, part: PackedPart): void {
    this.parts.set(this.find(name) ?? name, part);
  }

  private find(name: string): string | undefined {
    if (this.parts.has(name)) return name;
    const lower = name.toLowerCase();
    for (const candidate of this.parts.keys()) {
      if (candidate.toLowerCase() === lower) return candidate;
    }
    return undefined;
  }
}

/** The namespaces that are written here, as Strict Open XML has them; those of the package are the same in both. */
function inStrict(xml: string): string {
  return xml
    .replaceAll(OFFICE.slice(0, -1), STRICT_OFFICE.slice(0, -1))
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    );
}

function withoutHead(xml: string): string {
  return xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, '');
}

function rank(name: string): number {
  if (name === '[Content_Types].xml') return 0;
  return name === '_rels/.rels' ? 1 : 2;
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`. */
export function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function resolveTarget(source: string, target: string): string {
  const clean = target.replaceAll('\\', '/');
  const steps = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
