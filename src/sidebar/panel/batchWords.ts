/** The state of a batch, or Metrica's status of its upload, in words. */

import type { BatchLine } from '../../app/panel/panelHistory';
import { shortText } from './panelWords';
import type { Mark } from './summaries';
import type { View } from './view';

export interface BatchWords {
  readonly mark: Mark;
  readonly text: string;
  /** What stands behind *Why?*; null where there is nothing to explain. */
  readonly why: string | null;
}

/** Words for a batch: of its state until it is delivered, of Metrica's status after that. */
export function batchWords(v: View, batch: BatchLine): BatchWords {
  const person = batch.stateBy === '' ? v.t('upload.somebody') : batch.stateBy;
  const plain = (mark: Mark, text: string): BatchWords => ({ mark, text, why: null });
  switch (batch.state) {
    case 'sending':
      return plain('working', v.t('state.sending'));
    case 'refused':
      return plain('failed', v.t('state.refused'));
    case 'in doubt':
      return plain('attention', v.t('state.inDoubt'));
    case 'withdrawn':
      return plain('off', v.t('state.withdrawn'));
    case 'not arrived':
      return plain('off', v.t('state.notArrived'));
    case 'arrived (by hand)':
      return plain('done', v.t('state.arrived', { person }));
    case 'send again (by hand)':
      return plain('off', v.t('state.again', { person }));
    case 'accepted short':
      return short(v, batch);
    default:
      return statusWords(v, batch);
  }
}

function short(v: View, { accepted, calls, uploadId }: BatchLine): BatchWords {
  const params = { accepted: accepted ?? 0, sent: calls };
  return {
    mark: 'attention',
    text: v.t('history.took', params),
    why: v.t('upload.fewer', { ...params, uploadId }),
  };
}

const PROCESSING = /^(?:PREPARED|UPLOADED|EXPORTED|MATCHED)$/;

function statusWords(v: View, { status, linked, calls, notFinal }: BatchLine): BatchWords {
  if (status === 'LINKAGE_FAILURE') {
    return {
      mark: 'attention',
      text: v.t('metrica.status.linkageFailure'),
      why: v.t('history.nothingLinked'),
    };
  }
  if (status === 'PROCESSED') {
    if (linked === null) {
      return { mark: 'done', text: v.t('metrica.status.processedNoCounts'), why: null };
    }
    const why = linked < calls ? v.t('history.partly', { linked, n: calls }) : null;
    const params = { linked, rest: Math.max(0, calls - linked) };
    return { mark: 'done', text: v.t('metrica.status.processed', params), why };
  }
  if (notFinal) return { mark: 'attention', text: v.t('metrica.status.notFinal'), why: null };
  if (PROCESSING.test(status)) {
    return { mark: 'working', text: v.t('metrica.status.processing'), why: null };
  }
  if (status === '') return { mark: 'done', text: v.t('state.accepted'), why: null };
  const params = { status: shortText(status, 40) };
  return { mark: 'working', text: v.t('metrica.status.other', params), why: null };
}
