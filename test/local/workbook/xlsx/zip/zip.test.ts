/** Zips are read and written byte for byte; parts that nobody changed are copied packed. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { byTable, crc32 } from '../../../../../local/workbook/xlsx/zip/crc32';
import {
  DamagedZip,
  PartPacker,
  pack,
  unpack,
} from '../../../../../local/workbook/xlsx/zip/packedPart';
import { readZip } from '../../../../../local/workbook/xlsx/zip/readZip';
import { writeZip } from '../../../../../local/workbook/xlsx/zip/writeZip';

const TEXTS = {
  'xl/листы/sheet1.xml': strToU8('<a>'.repeat(5000)),
  'tiny.xml': strToU8('<a/>'),
  'empty.xml': new Uint8Array(),
};

function whole(pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces);
}

describe('a zip', () => {
  test.each([
    ['deflated', 6],
    ['stored', 0],
  ] as const)(
    'of another program, %s, is read and written again with the same parts',
    (_, level) => {
      const entries = readZip(zipSync(TEXTS, { level }));
      expect(entries.map(({ name, part }) => [name, Buffer.from(unpack(part))])).toEqual(
        Object.entries(TEXTS).map(([name, bytes]) => [name, Buffer.from(bytes)]),
      );
      const again = unzipSync(whole(writeZip(entries)));
      expect(Object.keys(again)).toEqual(Object.keys(TEXTS));
      for (const [name, bytes] of Object.entries(TEXTS)) {
        expect(Buffer.from(again[name] ?? [])).toEqual(Buffer.from(bytes));
      }
    },
  );

  test('with a comment, or with bytes before it, is read too', () => {
    const zip = Buffer.from(zipSync(TEXTS));
    const commented = Buffer.concat([zip, Buffer.from('made by hand')]);
    commented.writeUInt16LE(12, zip.length - 2);
    for (const bytes of [commented, zip]) expect(readZip(bytes)).toHaveLength(3);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['half of one', zipSync(TEXTS).subarray(0, 60)],
    ['bytes of something else', strToU8('PK\u0003\u0004'.repeat(50))],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => readZip(bytes)).toThrow();
  });

  test('whose part is not what the directory says is refused when the part is read', () => {
    const bytes = Buffer.from(zipSync({ 'a.xml': strToU8('<row/>'.repeat(500)) }));
    bytes.fill(0xff, 35, 45);
    const [entry] = readZip(bytes);
    expect(() => unpack(entry!.part)).toThrow(DamagedZip);
  });
});

test('a part that is packed piece by piece is the part as a whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (pieces) => {
      const packer = new PartPacker();
      for (const piece of pieces) packer.add(piece);
      const part = packer.finish();
      expect(Buffer.from(unpack(part))).toEqual(Buffer.concat(pieces));
      expect(part.crc).toBe(pack(Buffer.concat(pieces)).crc);
      const zipped = unzipSync(whole(writeZip([{ name: 'a', part }])));
      expect(Buffer.from(zipped.a ?? [])).toEqual(Buffer.concat(pieces));
    }),
  );
});

test('the checksum is that of other programs, with Node’s help and without', () => {
  const bytes = strToU8('123456789');
  expect([crc32(bytes), byTable(bytes)]).toEqual([0xcbf43926, 0xcbf43926]);
  expect(byTable(bytes.subarray(4), byTable(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});
