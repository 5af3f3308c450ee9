/** Parses the parts of a saved workbook as strictly as XML wants it. */

import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const XML_PARTS = /\.(xml|rels|vml)$/i;

/** Parts by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** What is wrong with the XML of each part, namespaces included; nothing when all is well. */
export function brokenParts(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...parts]
    .filter(([name]) => XML_PARTS.test(name))
    .flatMap(([name, bytes]) => {
      const fault = faultOf(bytes);
      return fault === null ? [] : [`${name}: ${fault}`];
    });
}

/** Relationships whose part is missing, and parts without a content type. */
export function looseEnds(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const text = (name: string) => decoded(parts.get(name) ?? new Uint8Array());
  const types = text('[Content_Types].xml');
  const ends: string[] = [];
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml') continue;
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const isTyped =
      types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`);
    if (!isTyped) ends.push(`${name} has no content type`);
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const [tag] of text(name).matchAll(/<Relationship\s[^>]*>/g)) {
      if (/TargetMode="External"/.test(tag)) continue;
      const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
      const path = new URL(target, `http://p/${folder}`).pathname.slice(1);
      if (!parts.has(decodeURIComponent(path)))
        ends.push(`${name} names ${path}, which is not there`);
    }
  }
  return ends;
}

function faultOf(bytes: Uint8Array): string | null {
  try {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(decoded(bytes)).close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Throws where the bytes are not what they say. */
function decoded(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}
