/** What the stand-in takes for a file of calls, and what it refuses. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCallsFile } from '../../../../local/metrica/api/callsFile';
import type { ClientIdType } from '../../../../local/metrica/state';
import { FILE, HEADER, NOW_MS, NOW_SECONDS, ROW } from '../requests';

function read(
  content: string | Uint8Array,
  clientIdType: ClientIdType | null = null,
  skipBadRows = false,
) {
  return readCallsFile(content, { clientIdType, nowMs: NOW_MS, skipBadRows });
}

describe('a good file', () => {
  test('keeps every row as it was sent, quotes and Cyrillic included', () => {
    const row = `${ROW},"Кафе, ""Ъ"" 😀",+79451234567`;
    const file = read(Buffer.from(`${HEADER},Tag,PhoneNumber\n${row}\n${ROW},,\n`));
    expect(file).toMatchObject({
      ok: true,
      header: `${HEADER},Tag,PhoneNumber`,
      clientIdType: 'CLIENT_ID',
      sourceQuantity: 2,
      calls: [{ row }, { row: `${ROW},,` }],
    });
  });

  test.each([
    ['a line break inside quotes', `${HEADER},Tag\n${ROW},"one\ntwo"\n`, `${ROW},"one\ntwo"`],
    ['lines that end in CRLF', `${HEADER}\r\n${ROW}\r\n`, ROW],
    ['a last line without an end', `${HEADER}\n${ROW}`, ROW],
  ])('may have %s', (_name, text, row) => {
    expect(read(text)).toMatchObject({ ok: true, calls: [{ row }] });
  });

  test('may hold every documented column at once', () => {
    const header =
      'UserId,DateTime,StaticCall,Price,Currency,PhoneNumber,TalkDuration,HoldDuration,CallMissed,Tag,FirstTimeCaller,URL,CallTrackerURL';
    const row = `u-7,${NOW_SECONDS},1,678.90,RUB,+70123456789,136,17,0,=1+1,1,https://test.com/a?b=c,http://t.example/7`;
    expect(read(`${header}\n${row}\n`, 'USER_ID')).toMatchObject({
      ok: true,
      clientIdType: 'USER_ID',
      calls: [{ row, id: 'u-7', isStatic: true, timeSeconds: NOW_SECONDS }],
    });
  });

  test.each([
    ['UserId', 'USER_ID'],
    ['ClientId', 'CLIENT_ID'],
    ['Yclid', 'YCLID'],
  ])('without client_id_type is told by its column %s', (column, type) => {
    expect(read(`${column},DateTime\n${ROW}\n`)).toMatchObject({ ok: true, clientIdType: type });
  });

  test('gives back any rows, whatever the tags', () => {
    const tag = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(tag, { minLength: 1, maxLength: 8 }), (tags) => {
        const rows = tags.map((text) => `${ROW},"${text.replaceAll('"', '""')}"`);
        const file = read(Buffer.from([`${HEADER},Tag`, ...rows, ''].join('\n')));
        expect(file.ok && file.calls.map((call) => call.row)).toEqual(rows);
      }),
    );
  });
});

describe('a bad file is refused as a whole', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['bytes that are not UTF-8', Buffer.from([0xcf, 0xf0, 0xe8]), 'UTF-8'],
    ['a byte order mark', `\uFEFF${FILE}`, 'byte order mark'],
    ['an empty file', '', 'empty'],
    ['no rows', `${HEADER}\n`, 'no rows'],
    ['a semicolon for the comma', FILE.replaceAll(',', ';'), 'Unknown column'],
    ['an open quote', `${HEADER},Tag\n${ROW},"open\n`, 'not CSV'],
    ['a quote in the middle of a value', `${HEADER},Tag\n${ROW},a"b\n`, 'not CSV'],
    ['an unknown column', `${HEADER},Comment\n${ROW},x\n`, '"Comment"'],
    ['a column in other letters', `clientid,DateTime\n${ROW}\n`, '"clientid"'],
    ['spaces after the commas', `ClientId, DateTime\n${ROW}\n`, '" DateTime"'],
    ['a column twice', `${HEADER},DateTime\n${ROW},1\n`, 'twice'],
    ['no DateTime', 'ClientId,Tag\n1,x\n', '"DateTime" is missing'],
    ['no id column', `DateTime\n${NOW_SECONDS}\n`, 'user ids is missing'],
    ['a row too short', `${HEADER},Tag\n${ROW}\n`, 'Line 2: 2 values'],
    ['an empty line', `${HEADER}\n${ROW}\n\n${ROW}\n`, 'Line 3'],
    ['a row without id', `${HEADER}\n,${NOW_SECONDS}\n`, 'user id is empty'],
    ['a row without time', `${HEADER}\n1,\n`, 'DateTime is empty'],
  ])('%s', (_name, content, message) => {
    expect(read(content)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  test.each<[string, string]>([
    ['DateTime', String(NOW_SECONDS + 1)],
    ['DateTime', `${NOW_SECONDS}000`],
    ['DateTime', '2025-03-14 12:00:00'],
    ['ClientId', '1.7E+18'],
    ['StaticCall', 'yes'],
    ['CallMissed', 'TRUE'],
    ['FirstTimeCaller', '2'],
    ['Price', '678,90'],
    ['Price', '1 000'],
    ['Price', '1e3'],
    ['Price', '-5'],
    ['Currency', 'rub'],
    ['Currency', 'RUR'],
    ['PhoneNumber', '89451234567'],
    ['PhoneNumber', '+7 945 123-45-67'],
    ['TalkDuration', '2:16'],
    ['HoldDuration', '-1'],
    ['URL', 'klinika-sever.ru'],
    ['CallTrackerURL', 'javascript:alert(1)'],
  ])('%s with the value %s', (column, value) => {
    const cells: Record<string, string> = { ClientId: '17', DateTime: String(NOW_SECONDS - 5) };
    cells[column] = value;
    const text = `${Object.keys(cells).join(',')}\n${Object.values(cells)
      .map((cell) => `"${cell}"`)
      .join(',')}\n`;
    expect(read(text)).toEqual({
      ok: false,
      message: expect.stringContaining(`Line 2: ${column}`),
    });
  });

  test.each<[string, ClientIdType, string]>([
    [`UserId,DateTime\n${ROW}\n`, 'CLIENT_ID', '"ClientId" is missing'],
    [`ClientId,UserId,DateTime\n1,2,${NOW_SECONDS}\n`, 'CLIENT_ID', '"UserId" is only for'],
  ])('when its id column is not that of client_id_type', (text, type, message) => {
    expect(read(text, type)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });
});

test('bad rows can be left out instead, and still count as rows of the file', () => {
  const file = read(`${HEADER}\n${ROW}\nx,1\n${ROW}\n`, null, /* skipBadRows= */ true);
  expect(file).toMatchObject({ ok: true, sourceQuantity: 3, calls: [{ row: ROW }, { row: ROW }] });
});
