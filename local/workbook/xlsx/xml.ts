/**
 * Reads the XML of workbook parts as a tree that remembers where each element stands in the source,
 * so that a part can be rewritten in places and stay as it was everywhere else.
 */

export interface XmlElement {
  /** Name without its namespace prefix. */
  readonly name: string;
  /** Attributes by their name as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data of this element itself, entities resolved. */
  readonly text: string;
  /** The element as written, tags included. */
  readonly raw: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  start: number;
}

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element, or undefined when the text is not well-formed enough to have one. */
export function parseXml(xml: string): XmlElement | undefined {
  const stack: OpenElement[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  const close = (element: OpenElement, end: number): void => {
    const { name, attributes, children, text, start } = element;
    const made: XmlElement = { name, attributes, children, text, raw: xml.slice(start, end) };
    const parent = stack[stack.length - 1];
    if (parent === undefined) root ??= made;
    else parent.children.push(made);
  };
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const top = stack[stack.length - 1];
    if (top !== undefined && open !== at) {
      top.text += unescapeXml(xml.slice(at, open < 0 ? xml.length : open));
    }
    if (open < 0) break;
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open);
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open);
      if (top !== undefined) top.text += xml.slice(open + 9, at - 3);
    } else if (xml[open + 1] === '?' || xml[open + 1] === '!') at = after(xml, '>', open);
    else {
      at = tagEnd(xml, open);
      if (xml[open + 1] === '/') {
        const element = stack.pop();
        if (element !== undefined) close(element, at);
        continue;
      }
      const selfClosed = xml[at - 2] === '/';
      const tag = xml.slice(open + 1, at - (selfClosed ? 2 : 1));
      const nameEnd = tag.search(/\s/);
      const element: OpenElement = {
        name: localName(nameEnd < 0 ? tag : tag.slice(0, nameEnd)),
        attributes: nameEnd < 0 ? {} : parseAttributes(tag.slice(nameEnd)),
        children: [],
        text: '',
        start: open,
      };
      if (selfClosed) close(element, at);
      else stack.push(element);
    }
  }
  return stack.length === 0 ? root : undefined;
}

/** Attributes of a start tag's inside, entities resolved. */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Every element of that name under this one, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  if (element === undefined) return [];
  return element.children.flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...descendants(inner, name),
  ]);
}

/** A flag attribute as Office writes it: `1`, `true`, `on`; what is absent has the default. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

const ENTITY = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const MARKUP: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For an attribute between double quotes. */
export function escapeAttribute(text: string): string {
  return withoutForbidden(text).replace(/[<>&"\n\r\t]/g, (character) => MARKUP[character] ?? '');
}

/** For character data. */
export function escapeText(text: string): string {
  if (!/[<>&\x00-\x1f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return withoutForbidden(text).replace(/[<>&]/g, (character) => MARKUP[character] ?? '');
}

const FORBIDDEN =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** XML 1.0 has no way to write most control characters and halves of surrogate pairs. */
function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/**
 * The part with the main namespace as the default one: some programs write `<x:row>` for `<row>`.
 * A text that already does so comes back as it is.
 */
export function withoutPrefix(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*):[A-Za-z_][^>]*>/.exec(xml.slice(0, 5000));
  const first = /<[A-Za-z_]/.exec(xml.slice(0, 5000));
  const prefix = root?.[1];
  if (prefix === undefined || root?.index !== first?.index) return xml;
  if (/\sxmlns\s*=/.test(root?.[0] ?? '')) return xml;
  return xml
    .replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
    .replace(new RegExp(`(\\sxmlns):${prefix}(\\s*=)`), '$1$2');
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function after(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  return found < 0 ? xml.length : found + end.length;
}

/** Just after the `>` of the tag that starts here; one inside a quoted value does not count. */
export function tagEnd(xml: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < xml.length; at++) {
    const character = xml[at] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}
