/** By what the order of dates and the zone of times are proved, as the check says it in both languages. */

import { describe, expect, test } from '@jest/globals';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import { fill } from '../../src/texts/fill';
import { openTab } from './tab';

const ID = '1700000000123456001';

function proofsOf(
  lines: readonly string[],
  set: readonly (readonly [string, string])[] = [],
  map: readonly (readonly [string, string])[] = [],
) {
  const tab = openTab({ cells: lines.map((line) => line.split(',')), timeZone: 'Asia/Omsk' });
  tab.ask('saveSettings', { set, map });
  const { found } = tab.ask<CheckAnswer>('checkSheet');
  return found
    .flatMap(({ proofs }) => proofs)
    .map(({ en, ru, params }) => [fill('en', en, params), fill('ru', ru, params)]);
}

const ZONE = [
  'Time zone Asia/Omsk: that of the spreadsheet',
  'Часовой пояс Asia/Omsk: как у таблицы',
];
const TIMES = [['DateTime', 'Call date']] as const;

describe('the mapping says', () => {
  test.each<
    readonly [
      string,
      Parameters<typeof proofsOf>,
      readonly [string | undefined, string | undefined, ...(readonly string[][])],
    ]
  >([
    [
      'that days over 12 prove the order',
      [['ClientId,DateTime', `${ID},02/10/2026 10:15`, `${ID},28/10/2026 10:15`]],
      ['Day first: days over 12 prove it', 'Сначала день: доказывают дни больше 12', ZONE],
    ],
    [
      'that words prove it',
      [['ClientId,DateTime', `${ID},10/02/2026 10:15 AM`]],
      [
        'Month first: weekdays, AM or PM prove it',
        'Сначала месяц: доказывают дни недели, AM и PM',
        ZONE,
      ],
    ],
    [
      'that a column beside proves it',
      [['ClientId,Call date,created', `${ID},02/10/2026 10:15,1790914500`], [], TIMES],
      ['Day first: “created” proves it', 'Сначала день: доказывает «created»', ZONE],
    ],
    [
      'which header names the zone',
      [['ClientId,Call date (UTC)', `${ID},2026-10-02 10:15`]],
      [
        'Time zone UTC: “Call date (UTC)” says so',
        'Часовой пояс UTC: так говорит «Call date (UTC)»',
      ],
    ],
    [
      'which column does',
      [['ClientId,Call date,Time zone', `${ID},2026-10-02 10:15,UTC`], [], TIMES],
      [
        'The time zone of each row: “Time zone” says so',
        'Часовой пояс каждой строки: так говорит «Time zone»',
      ],
    ],
    [
      'that the zone was set',
      [['ClientId,DateTime', `${ID},2026-10-02 10:15`], [['timeZone', 'Europe/Samara']]],
      [
        'Time zone Europe/Samara: set for this sheet',
        'Часовой пояс Europe/Samara: задан для листа',
      ],
    ],
    [
      'which answer was given',
      [['ClientId,DateTime', `${ID},02/10/2026 10:15`], [['dateOrder', 'dmy']]],
      ['Your answer: dateOrder=dmy', 'Ваш ответ: dateOrder=dmy', ZONE],
    ],
  ])('%s', (_what, asked, [en, ru, ...more]) => {
    expect(proofsOf(...asked)).toEqual(expect.arrayContaining([[en, ru], ...more]));
  });
});
