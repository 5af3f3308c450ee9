/** Refusals of the host that stand in no other test, each with the words of the platform. */

import { describe, expect, test } from '@jest/globals';
import { fixture } from '../hostFixture';

describe('sheets and columns (texts of the editor; the last sheet: Spreadsheet reference)', () => {
  test('columns beyond the grid cannot be deleted, nor all of them', () => {
    const { failure } = fixture({ columns: 8 });
    expect(failure((_, sheet) => sheet.deleteColumns(9, 1))).toBe(
      'Those columns are out of bounds.',
    );
    expect(failure((_, sheet) => sheet.deleteColumns(1, 8))).toBe(
      "You can't delete all the columns on the sheet.",
    );
  });

  test('a name cannot be empty, and the last sheet cannot go', () => {
    const { failure } = fixture();
    expect(failure((_, sheet) => sheet.setName(''))).toBe("You can't leave the sheet name blank.");
    expect(
      failure(({ SpreadsheetApp }, sheet) => SpreadsheetApp.getActive().deleteSheet(sheet)),
    ).toBe("You can't remove all the sheets in a document.");
  });
});

describe('requests', () => {
  test('a private address is a bad request (facts 4.6, seen in threads)', () => {
    const { failure } = fixture();
    for (const url of ['http://192.168.0.1/x', 'http://127.0.0.1:80/', 'http://localhost/']) {
      expect(failure(({ UrlFetchApp }) => UrlFetchApp.fetch(url))).toBe(`Bad request: ${url}`);
    }
  });

  test('an address that the manifest does not list is refused by its name', () => {
    const { failure } = fixture();
    expect(failure(({ UrlFetchApp }) => UrlFetchApp.fetch('https://evil.example.net/'))).toContain(
      'https://evil.example.net/ is not allowed',
    );
  });
});

test('a mail body over 200 KB is refused (quotas page)', () => {
  const { failure } = fixture();
  const body = 'x'.repeat(200 * 1024 + 1);
  expect(failure(({ MailApp }) => MailApp.sendEmail('a@b.c', 's', body))).toBe(
    'Limit exceeded: Email Body Size.',
  );
});
