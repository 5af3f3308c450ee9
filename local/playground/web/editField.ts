/** Reads what a person wants done with tabs, rows and columns from a page's request. */

import type { HandEdit, LinesEdit } from '../protocol';
import { BadRequest } from './httpAnswers';
import { areaField, flagField, sheetField, textField, wholeField } from './requestFields';

type Fields = Readonly<Record<string, unknown>>;

const LINES: readonly LinesEdit[] = [
  'insertRows',
  'copyRows',
  'deleteRows',
  'insertColumns',
  'deleteColumns',
];
const MOST_LINES = 10_000_000;
/** Google's last column, ZZZ. */
const MOST_COLUMNS = 18_278;

/** A `BadRequest` names what is missing or unknown. */
export function editField(fields: Fields): HandEdit {
  const kind = textField(fields, 'kind');
  if (kind === 'addTab') return { kind };
  const lines = LINES.find((each) => each === kind);
  const sheetId = sheetField(fields);
  if (lines !== undefined) {
    const at = wholeField(fields, 'at', 1, MOST_LINES);
    return { kind: lines, sheetId, at, count: wholeField(fields, 'count', 1, MOST_LINES) };
  }
  switch (kind) {
    case 'copyTab':
    case 'deleteTab':
      return { kind, sheetId };
    case 'renameTab':
      return { kind, sheetId, name: textField(fields, 'name') };
    case 'moveTab':
      return { kind, sheetId, by: wholeField(fields, 'by', -1, 1) < 0 ? -1 : 1 };
    case 'checkboxes':
      return { kind, sheetId, area: areaField(fields) };
    case 'sort': {
      const column = wholeField(fields, 'column', 1, MOST_COLUMNS);
      return { kind, sheetId, column, ascending: flagField(fields, 'ascending') };
    }
    default:
      throw new BadRequest(400, 'kind must be an edit.');
  }
}
