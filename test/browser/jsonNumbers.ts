/** What `npm start --json` says of a state, by the quantities that the panel counts; and the command itself, called in process. */

import { readOptions } from '../../local/run/options/options';
import { runOnce } from '../../local/run/runOnce';
import { type RunJson, ranHere } from '../local/run/startRun';

/** What `--do results --json` prints. */
export interface ResultsJson {
  readonly totals: Readonly<Record<'delivered' | 'linked' | 'reported', number | null>>;
}

/** Runs `npm start -- … --json` with the built add-on; answers its object. */
export async function jsonOfRun<T = RunJson>(args: readonly string[]): Promise<T> {
  const read = readOptions([...args, '--json'], {});
  if (!read.ok) throw new Error(read.message);
  const { stdout } = await ranHere(() => runOnce(read.options, () => null));
  return JSON.parse(stdout);
}

const WITHOUT_ID = ['ID_MISSING', 'ID_DAMAGED'];
const OF_OTHER_ROWS: Readonly<Record<string, string>> = {
  ROW_DOUBLED: 'doubled',
  ROW_CHANGED: 'changed',
  ROW_MOVED: 'moved',
  ROW_REFUSED: 'refused',
};

/** Calls that the panel shows of those that are ready. */
const SHOWN = 10;

/** The quantities of a check. */
export function quantitiesOfCheck(json: RunJson): Map<string, number> {
  const { ready, held, rows, sentBefore, inDoubt, leftOut, callsBySeverity, problems } = json;
  const found = new Map<string, number>();
  const add = (quantity: string, n = 1) => found.set(quantity, (found.get(quantity) ?? 0) + n);
  const ofTab: RunJson['problems'][number][] = [];
  const waiting = new Map<number, RunJson['problems'][number]>();
  const kinds = new Map<string, Set<number>>();
  for (const problem of problems) {
    const { row, code, severity } = problem;
    if (row === null) {
      ofTab.push(problem);
      continue;
    }
    const kind = `${code}-${severity}`;
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(row));
    const before = waiting.get(row);
    const isWorse = before === undefined || (severity === 'error' && before.severity !== 'error');
    if (!['warning', 'fix'].includes(severity) && isWorse) waiting.set(row, problem);
  }
  const open = ofTab.filter(({ severity }) => severity === 'question');
  // What no row has, as ids where the whole column is empty, is said once and holds all that nothing else holds.
  const whole = ofTab.find(({ severity }) => severity === 'error' || severity === 'held');
  const left = held - waiting.size;
  if (open.length === 0 && whole !== undefined && left > 0) {
    add(WITHOUT_ID.includes(whole.code) ? 'without id' : 'to correct', left);
    if (whole.severity === 'held') add('waiting, nothing to correct', left);
    add(`kind: calls with fold-${whole.code}-${whole.severity}`, left);
  }
  const corrected = problems.filter(({ severity }) => severity === 'fix').map(({ row }) => row);
  add('sent in another form', new Set(corrected).size);
  for (const { code, severity } of waiting.values()) {
    const other = OF_OTHER_ROWS[code];
    add(WITHOUT_ID.includes(code) ? 'without id' : (other ?? 'to correct'));
    if (severity === 'held' || code === 'ID_DAMAGED') add('waiting, nothing to correct');
    if (severity === 'question') add('waiting, question of a row');
    add(`kind: held by fold-${code}-${severity}`);
  }
  for (const [kind, ofKind] of kinds) add(`kind: calls with fold-${kind}`, ofKind.size);
  const n = (quantity: string) => found.get(quantity) ?? 0;
  const asked = open.length === 0 ? 0 : held - waiting.size;
  const others = held - n('to correct') - n('without id');
  for (const [quantity, value] of Object.entries({
    ready,
    'to send': ready,
    'ready and not shown': ready - Math.min(ready, SHOWN),
    waiting: held,
    'waiting for others': others,
    'waiting for an answer': asked,
    'delivered before': sentBefore,
    'in doubt': inDoubt,
    'left out': leftOut,
    skipped: json.skippedRows?.length ?? 0,
    rows,
    questions: open.length,
    'worth a look': callsBySeverity.warning,
    'in the days shown: waiting': held,
    'in the days shown: to correct': n('to correct'),
    'in the days shown: without id': n('without id'),
    'in the days shown: waiting for others': others,
  })) {
    found.set(quantity, value);
  }
  return found;
}

/** The quantities of what was delivered. */
export function quantitiesOfResults({
  totals,
}: ResultsJson): readonly (readonly [string, number])[] {
  const { delivered, linked, reported } = totals;
  const all: Record<string, number | null> = {
    delivered,
    linked,
    'linked of a hundred':
      linked === null ? null : Math.round((100 * linked) / Math.max(1, delivered ?? 0)),
    'not linked': (delivered ?? 0) - (linked ?? 0),
    'in the report': reported,
  };
  return Object.entries(all).flatMap(([quantity, n]) =>
    n === null ? [] : [[quantity, n] as const, [`in the days shown: ${quantity}`, n] as const],
  );
}

/** The quantities of every batch that was sent. */
export function quantitiesOfUploads(
  uploads: RunJson['uploads'],
  { totals }: ResultsJson,
): readonly (readonly [string, number])[] {
  const delivered = uploads.filter(({ accepted }) => accepted !== null);
  return [
    ['uploads', uploads.length],
    ...uploads.flatMap(({ batch, rows, accepted }) => {
      const linked = delivered.length === 1 ? totals.linked : null;
      return [
        [`batch: calls history-${batch}`, rows] as const,
        ...(accepted === null ? [] : [[`batch: accepted history-${batch}`, accepted] as const]),
        ...(linked === null
          ? []
          : [
              [`batch: linked history-${batch}`, linked] as const,
              [`batch: not linked history-${batch}`, rows - linked] as const,
            ]),
      ];
    }),
  ];
}
