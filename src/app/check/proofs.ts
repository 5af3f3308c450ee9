/** By what the meaning of a tab's values is proved, in words: the order of its dates, the zone of its times, a person's answers. */

import { QUESTION_NAMES } from '../../core/call/answers';
import type { ColumnName } from '../../core/call/columns';
import { sheetColumnsOf } from '../../core/call/mapping';
import type { Cell } from '../../core/cell/cell';
import { orderRead } from '../../core/read/time/order';
import type { Ports } from '../../ports';
import { type Said, said } from '../base/said';
import type { TabHead } from '../tab/readTab';
import { readContext, zoneTold } from './checkRun';

export interface Proof {
  readonly column: ColumnName;
  readonly said: Said;
}

/** Which column a kept answer is about. */
const ASKED_OF = {
  dateOrder: 'DateTime',
  times: 'DateTime',
  ids: 'ClientId',
  direction: 'CallMissed',
  priceIs: 'Price',
  durationUnit: 'TalkDuration',
} as const satisfies Readonly<Record<(typeof QUESTION_NAMES)[number], ColumnName>>;

/** What proves how the tab is read; `cellsOf` gives the cells of a sheet column, all or the first. */
export function proofsOf(
  ports: Ports,
  head: TabHead,
  cellsOf: (sheetColumn: number) => readonly Cell[],
): readonly Proof[] {
  const { mapping, orderBeside, written, headers } = head.search;
  if (mapping.DateTime === undefined) return [];
  const context = readContext(ports, head);
  const proof = (
    column: ColumnName,
    key: string,
    params: Readonly<Record<string, string>>,
  ): Proof => ({
    column,
    said: said(ports, { key: `proof.${key}` as 'proof.zone', params }),
  });
  const told = zoneTold(head.search);
  const zone = told?.by === 'column' ? '' : context.dataZone.name;
  const isSet = head.settings.timeZone !== null && (told === null || told.by === 'export');
  const by = isSet ? 'set' : (told?.by ?? 'sheet');
  const proofs = [proof('DateTime', 'zone', { zone, [by]: '1', header: told?.header ?? '' })];
  const [dates = [], times] = sheetColumnsOf(mapping.DateTime).map(cellsOf);
  const { order, by: orderBy } = orderRead(dates, context, times);
  const isAnswered = context.answers?.dateOrder !== undefined;
  const orderProof = orderBy ?? (context.dateOrder && !isAnswered ? 'kept' : null);
  if (order !== null && orderProof !== null) {
    const beside = headers[(orderBeside?.sheetColumn ?? 0) - 1] ?? '';
    const header = orderProof === 'export' ? (written?.name ?? '') : beside;
    proofs.push(proof('DateTime', 'order', { [order]: '1', [orderProof]: '1', header }));
  }
  for (const name of QUESTION_NAMES) {
    const answer = head.settings.answers[name];
    if (answer !== undefined) proofs.push(proof(ASKED_OF[name], 'answer', { name, answer }));
  }
  return proofs;
}
