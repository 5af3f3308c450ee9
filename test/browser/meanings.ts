/** What each number of the panel counts: the same quantity is the same number wherever it stands. */

import type { PageNumber } from './pageNumbers';

/** Sentences and lines by what their number counts, of the tab as it stands now. */
const OF_THE_TAB: Readonly<Record<string, readonly string[]>> = {
  ready: [
    'next.connect.n',
    'next.counter.n',
    'next.ready.n',
    'next.inDoubt.ready',
    'check.ready',
    'check.readyToSend.n',
    'check.last.ready',
    'upload.sum.ready.n',
    'upload.new',
    'upload.rowsInQuestion.ready',
    'error.OVER_TEN_PERCENT.ready',
  ],
  'to send': ['upload.confirm.n', 'upload.sendButton.n'],
  'ready and not shown': ['upload.moreCalls.n'],
  'older than 21 days': ['upload.old'],
  waiting: ['next.waits.n', 'check.sum.held.n', 'check.last.held'],
  'to correct': ['next.held.n', 'next.waits.errors.n', 'check.held', 'check.errors.n'],
  'without id': ['next.waits.noId.n', 'check.withoutId'],
  'waiting for others': ['next.waits.others.n'],
  'waiting, nothing to correct': ['check.waiting.n'],
  'waiting for an answer': ['check.asked'],
  'waiting, question of a row': ['check.questions.n'],
  doubled: ['check.doubled'],
  changed: ['check.changed', 'upload.changed', 'upload.changedHint.n'],
  moved: ['upload.moved'],
  refused: ['check.refused'],
  'delivered before': ['check.sentBefore', 'upload.rowsInQuestion.sent'],
  'left out': ['check.leftOut'],
  skipped: ['check.skipped'],
  rows: ['check.done.n', 'check.noProblems.n'],
  questions: ['next.asked.n', 'check.sum.asked.n', 'ask.title.n'],
  'worth a look': ['check.warnings.n', 'check.sum.warnings.n'],
  'sent in another form': ['check.corrected.n'],
  'in doubt': ['next.inDoubt.n', 'upload.sum.inDoubt.n', 'upload.inDoubt.n', 'check.inDoubt'],
  delivered: ['panel.delivered.n', 'upload.allDone.n'],
  linked: ['panel.delivered.linked'],
  'linked of a hundred': ['panel.delivered.percent'],
  'not linked': ['results.notLinked.n'],
  'in the report': ['results.total.n'],
  uploads: ['results.uploads.n'],
};

/** What the waiting calls of a check are counted by, each once. */
export const WAITING_PARTS = [
  'to correct',
  'without id',
  'waiting for an answer',
  'doubled',
  'changed',
  'moved',
  'refused',
] as const;

/** Of one kind of problems. */
const OF_A_KIND: Readonly<Record<string, readonly string[]>> = {
  'calls with': ['check.first.n', 'check.noId.n'],
  'held by': ['check.unreadable.n'],
};

/** Of the last upload of this panel. */
const OF_THE_UPLOAD: Readonly<Record<string, readonly string[]>> = {
  sent: [
    'upload.accepted.n',
    'upload.tried.n',
    'upload.stopped.sent',
    'upload.searched.sent',
    'upload.progress.x',
    'upload.sum.progress.x',
  ],
  'sent of': ['upload.stopped.n', 'upload.progress.n', 'upload.sum.progress.n'],
};

/** Of one batch. */
const OF_A_BATCH: Readonly<Record<string, readonly string[]>> = {
  calls: ['history.line.n', 'history.partly.n', 'history.took.sent'],
  linked: ['history.partly.linked', 'metrica.status.processed.linked'],
  'not linked': ['metrica.status.processed.rest'],
  accepted: ['history.took.accepted'],
};

/** Numbers that count no calls of the tab, or those of another moment: cells, columns, rows by their number, a run that is over. */
const OTHERS: readonly RegExp[] = [
  /^value$|^name$|\.(?:seconds|seen|value|counter|uploadId|id|new|old|row|percent|share|hours)$/,
  /^(?:answer|columns|field|schedule|run|decision|connect|row|metrica\.error|zone)\./,
  /^ask\.(?:kept|DIRECTION_MIXED|TIMES_BEFORE_IDS)\./,
  /^check\.(?:beforeWrite\w+|change|write\w+|notWritten|cellsChanged|formulas|protected|checkingRows|decisions|meansAll|showMore|problemsSheetMade)\.|^check\.first\.shown$/,
  /^panel\.(?:showAll|written|putBack|runEnded)\./,
  /^problem\.\w+\.(?:message|sentence)\./,
  /^error\.|^results\.(?:why|note|line|last|noSource|tip)\b/,
  /^upload\.(?:beforeAgain|beforeArrived|batchLine|counted|fewer|settled\w+|refusedCalls|searched|searchLeft|searchProgress|rowsInQuestion|movedHint|progress)\./,
  /^menu\./,
];

const MEANINGS = new Map<string, string>(
  [OF_THE_TAB, OF_A_KIND, OF_THE_UPLOAD, OF_A_BATCH].flatMap((table, at) =>
    Object.entries(table).flatMap(([quantity, all]) =>
      all.map((said) => [said, `${['', 'kind: ', 'upload: ', 'batch: '][at]}${quantity}`] as const),
    ),
  ),
);

/** What a number counts; null where it is no count of calls; undefined where nobody has said it yet. */
export function quantityOf({ said, place }: PageNumber): string | null | undefined {
  const heading = /^problem\.(\w+)\.heading$/.test(said);
  const quantity = heading ? 'kind: calls with' : MEANINGS.get(said);
  if (quantity === undefined) return OTHERS.some((other) => other.test(said)) ? null : undefined;
  const around = (id: RegExp) => [...place].reverse().find((each) => id.test(each)) ?? '';
  if (quantity.startsWith('kind: ')) return `${quantity} ${around(/^fold-[\w-]+-\w+$/)}`;
  if (quantity.startsWith('batch: ')) return `${quantity} ${around(/^history-/)}`;
  return place.includes('result-results') && quantity !== 'uploads'
    ? `in the days shown: ${quantity}`
    : quantity;
}
