/** What would appear around the sheet: menus, boxes, sidebars, pages; and mail to people. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fixture, type Services } from '../hostFixture';

describe('menus', () => {
  test('an add-on menu is recorded with its functions; building it again replaces it', () => {
    const { run, host } = fixture();
    const build = ({ SpreadsheetApp }: Services) => {
      const ui = SpreadsheetApp.getUi();
      ui.createAddonMenu()
        .addItem('Open panel', 'openPanel')
        .addSeparator()
        .addSubMenu(ui.createMenu('More').addItem('Clear', 'clearMarks'))
        .addToUi();
    };
    run(build);
    run(build);
    expect(host.ui.menus).toEqual([
      {
        caption: null,
        items: [
          { kind: 'item', caption: 'Open panel', functionName: 'openPanel' },
          { kind: 'separator' },
          {
            kind: 'submenu',
            menu: {
              caption: 'More',
              items: [{ kind: 'item', caption: 'Clear', functionName: 'clearMarks' }],
            },
          },
        ],
      },
    ]);
  });
});

describe('boxes', () => {
  test('answers are the ones ordered, else the first button', () => {
    const { run, host } = fixture();
    host.ui.nextAnswers.push('NO');
    const answers = run(({ SpreadsheetApp }) => {
      const ui = SpreadsheetApp.getUi();
      const ask = () => ui.alert('Title', 'Really?', ui.ButtonSet.YES_NO);
      return [ask() === ui.Button.NO, ask() === ui.Button.YES, String(ui.alert('Plain'))];
    });
    expect(answers).toEqual([true, true, 'OK']);
    expect(host.ui.alerts).toEqual([
      { title: 'Title', prompt: 'Really?', buttons: 'YES_NO', answer: 'NO' },
      { title: 'Title', prompt: 'Really?', buttons: 'YES_NO', answer: 'YES' },
      { title: '', prompt: 'Plain', buttons: 'OK', answer: 'OK' },
    ]);
  });
});

describe('pages', () => {
  test('a sidebar shows a file of the bundle under its title', () => {
    const folder = mkdtempSync(join(tmpdir(), 'host-'));
    writeFileSync(join(folder, 'sidebar.html'), '<p>Привет</p>');
    const { run, host, failure } = fixture({ htmlFolder: folder });
    run(({ SpreadsheetApp, HtmlService }) => {
      const page = HtmlService.createHtmlOutputFromFile('sidebar')
        .setTitle('Metrica Calls')
        .setWidth(500);
      SpreadsheetApp.getUi().showSidebar(page);
    });
    expect(host.ui.sidebars).toEqual([{ title: 'Metrica Calls', content: '<p>Привет</p>' }]);
    expect(failure(({ HtmlService }) => HtmlService.createHtmlOutputFromFile('other'))).toBe(
      'No HTML file named other was found.',
    );
    rmSync(folder, { recursive: true });
  });

  test('only a page can be shown', () => {
    const { failure } = fixture();
    expect(
      failure(({ SpreadsheetApp }) =>
        SpreadsheetApp.getUi().showSidebar({} as GoogleAppsScript.HTML.HtmlOutput),
      ),
    ).toBe('Invalid argument: userInterface');
  });
});

describe('mail (quotas page)', () => {
  test('is recorded, and counted by recipients against a day of 24 hours', () => {
    let now = 0;
    const { run, host } = fixture({ now: () => now });
    const left = () => run(({ MailApp }) => MailApp.getRemainingDailyQuota());
    run(({ MailApp }) => {
      MailApp.sendEmail('a@example.com,b@example.com', 'Subject', 'Body');
      MailApp.sendEmail({ to: 'c@example.com', subject: 'S', htmlBody: '<b>x</b>', noReply: true });
    });
    expect(left()).toBe(97);
    now = 24 * 3_600_000;
    expect(left()).toBe(100);
    expect(host.mails.map((mail) => [mail.to, mail.subject, mail.body, mail.noReply])).toEqual([
      ['a@example.com,b@example.com', 'Subject', 'Body', false],
      ['c@example.com', 'S', '', true],
    ]);
  });

  test.each([
    ['no address', '', 'Failed to send email: no recipient'],
    ['something else', 'anna', 'Invalid email: anna'],
    [
      'more than 50',
      Array.from({ length: 51 }, (_, index) => `a${index}@b.c`).join(','),
      'Limit exceeded: Email Recipients Per Message.',
    ],
  ])('to %s is refused', (_, to, message) => {
    const { failure } = fixture();
    expect(failure(({ MailApp }) => MailApp.sendEmail(to, 's', 'b'))).toBe(message);
  });

  test('ends with the day', () => {
    const { failure } = fixture({ mailQuota: 1 });
    expect(
      failure(({ MailApp }) => {
        MailApp.sendEmail('a@b.c', 's', 'b');
        MailApp.sendEmail('a@b.c', 's', 'b');
      }),
    ).toBe('Service invoked too many times for one day: email.');
  });
});
