/** XML of a package: read and written without loss. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeOfficeEscapes, itemText } from '../../../../local/workbook/xlsx/cellText';
import { colorOf, colorTables } from '../../../../local/workbook/xlsx/colors';
import { escapeText, parseXml, withoutPrefix } from '../../../../local/workbook/xlsx/xml';

describe('XML of a part', () => {
  test('is read with entities, CDATA, comments, quotes and signs inside values', () => {
    const xml = `<?xml version="1.0"?><!-- <no/> --><a b="1 > 0" c='"&#x444;&amp;"'><x:d>t<![CDATA[<&>]]>&#10;</x:d><e/></a>`;
    const root = parseXml(xml);
    expect(root?.attributes).toEqual({ b: '1 > 0', c: '"ф&"' });
    expect(root?.children.map(({ name, text }) => [name, text])).toEqual([
      ['d', 't<&>\n'],
      ['e', ''],
    ]);
    expect(root?.children[1]?.raw).toBe('<e/>');
  });

  test.each(['', 'text', '<a><b></a', '<a>'])('%j has no root', (xml) => {
    expect(parseXml(xml)).toBeUndefined();
  });

  test('has its own prefix taken off, other prefixes stay', () => {
    expect(withoutPrefix('<x:a xmlns:x="m" xmlns:r="r"><x:b r:id="1"/><y:c/></x:a>')).toBe(
      '<a xmlns="m" xmlns:r="r"><b r:id="1"/><y:c/></a>',
    );
    expect(withoutPrefix('<a xmlns="m"><x:b/></a>')).toBe('<a xmlns="m"><x:b/></a>');
  });

  test('any text of a cell comes back as it was', () => {
    const whole = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(fc.oneof(whole, fc.constantFrom('_x000D_', '__x0041__', '\x07\x1b')), (text) => {
        const written = `<t xml:space="preserve">${escapeText(encodeOfficeEscapes(text))}</t>`;
        expect(itemText(written)).toBe(text);
      }),
    );
  });
});

describe('a colour', () => {
  const tables = colorTables(undefined, undefined);
  const color = (attributes: string) => colorOf(parseXml(`<fgColor ${attributes}/>`), tables);
  test.each([
    ['rgb="FFFCE8E6"', '#fce8e6'],
    ['rgb="FCE8E6"', '#fce8e6'],
    ['rgb="00FCE8E6"', '#fce8e6'],
    ['theme="0"', '#ffffff'],
    ['theme="1"', '#000000'],
    ['theme="4" tint="0.7999"', '#dae3f3'],
    ['theme="0" tint="-0.25"', '#bfbfbf'],
    ['indexed="43"', '#ffff99'],
    ['indexed="64"', '#000000'],
  ])('%s is %s', (attributes, expected) => {
    expect(color(attributes)).toBe(expected);
  });

  test.each(['auto="1"', 'rgb="red"', 'theme="99"', ''])('%j is none', (attributes) => {
    expect(color(attributes)).toBeUndefined();
  });
});
