/** What a person chose in the lists of Columns becomes the change that is saved, and nothing more. */

import { describe, expect, test } from '@jest/globals';
import {
  columnsChange,
  keptChoice,
  keptTimeColumn,
  readingChange,
} from '../../../src/sidebar/columns/columnDrafts';
import { columnsOf, withField } from '../../browser/views';

const columns = columnsOf();

describe('a choice of columns', () => {
  test('that nobody touched changes nothing', () => {
    expect(columnsChange(columns, {})).toEqual({});
    expect(readingChange(columns, {})).toEqual({});
  });

  test.each([
    { what: 'another sheet column', draft: '9', change: { header: 'Менеджер' } },
    { what: 'Not sent', draft: 'not sent', change: { notSent: true } },
    { what: 'nothing at all', draft: '', change: null },
    { what: 'a column that is not there', draft: '99', change: null },
  ])('of $what is saved for that field alone', ({ draft, change }) => {
    expect(columnsChange(columns, { 'col-Price': draft })).toEqual({ Price: change });
  });

  test('of one value for all rows needs the value', () => {
    const chosen = { 'col-Currency': 'constant' };
    expect(columnsChange(columns, chosen)).toEqual({ Currency: null });
    expect(columnsChange(columns, { ...chosen, 'const-Currency': ' RUB ' })).toEqual({
      Currency: { constant: 'RUB' },
    });
  });

  test('of a time in another column keeps both headers', () => {
    expect(columnsChange(columns, { 'time-DateTime': '9' })).toEqual({
      DateTime: { dateHeader: 'Дата звонка', timeHeader: 'Менеджер' },
    });
  });

  test('tells two columns of one name apart', () => {
    const [first, second, ...others] = columns.sheetColumns;
    const doubled = {
      ...columns,
      sheetColumns: [
        { ...first!, header: 'Дата', kept: { header: 'Дата', nth: 1 } },
        { ...second!, header: 'Дата', kept: { header: 'Дата', nth: 2 } },
        ...others,
      ],
    };
    expect(columnsChange(doubled, { 'col-DateTime': '2' })).toEqual({
      DateTime: { header: 'Дата', nth: 2 },
    });
    const kept = withField(doubled, 'DateTime', { source: { header: 'Дата', nth: 2 } });
    expect(keptChoice(kept, kept.fields.find(({ column }) => column === 'DateTime')!)).toBe('2');
  });

  test('of a kept time in two columns stands in both lists', () => {
    const source = { dateHeader: 'Дата звонка', timeHeader: 'Менеджер' };
    const two = withField(columns, 'DateTime', { source });
    const field = two.fields.find(({ column }) => column === 'DateTime')!;
    expect([keptChoice(two, field), keptTimeColumn(two, field)]).toEqual(['2', '9']);
  });
});

describe('how values are read', () => {
  test.each([
    { drafts: { zone: 'Asia/Omsk' }, change: { timeZone: 'Asia/Omsk' } },
    { drafts: { zone: '' }, change: { timeZone: null } },
    { drafts: { country: 'KZ' }, change: { country: 'KZ' } },
    { drafts: { 'id-type': 'USER_ID' }, change: { idType: 'USER_ID' } },
    { drafts: { after: '2025-03-01' }, change: { onlyAfter: '2025-03-01' } },
    { drafts: { after: '' }, change: { onlyAfter: null } },
    { drafts: { 'day-time': '12:00' }, change: { timeForDates: '12:00' } },
    { drafts: { filter: '' }, change: { filter: null } },
    {
      drafts: { filter: 'on', 'filter-column': 'Тип', 'filter-values': 'Входящий; in ;;' },
      change: { filter: { header: 'Тип', values: ['Входящий', 'in'] } },
    },
    {
      drafts: { filter: 'on', 'filter-column': 'Тип', 'filter-values': ' ; ' },
      change: { filter: null },
    },
  ])('is saved as $change', ({ drafts, change }) => {
    expect(readingChange(columns, drafts as Record<string, string>)).toEqual(change);
  });

  test('offers the direction that was found', () => {
    const direction = { header: 'Тип', values: ['Входящий'] };
    expect(readingChange(columnsOf({ direction }), { filter: 'on' })).toEqual({
      filter: direction,
    });
  });
});
