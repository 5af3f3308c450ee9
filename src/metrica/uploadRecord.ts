/** Metrica's record of a batch, and what its status means. */

import { asRecord, type JsonRecord, readCount, readId, readText } from './json';

/**
 * `OfflineCallsUploading` of the API. Documentation of different years names different fields, so all but the
 * id are optional: counts are null and texts '' where Metrica did not say.
 */
export interface Upload {
  readonly id: string;
  /** As Metrica wrote it, mostly `2025-01-01T00:00:00Z`; see `createTimeMs`. */
  readonly createTime: string;
  /** Rows of the file. */
  readonly sourceQuantity: number | null;
  /** Rows that passed Metrica's check. */
  readonly lineQuantity: number | null;
  /** Rows linked to a visit. */
  readonly linkedQuantity: number | null;
  readonly staticQuantity: number | null;
  readonly dynamicQuantity: number | null;
  readonly userNotFound: number | null;
  readonly goalNotFound: number | null;
  readonly comment: string;
  /** Metrica's word, also one that is not known here. */
  readonly status: string;
  /** `BASIC`, `CALLS`, `CHATS` */
  readonly type: string;
  /** `CLIENT_ID`, `USER_ID`, `YCLID` */
  readonly clientIdType: string;
  /** What else Metrica said, by its own names. */
  readonly other: JsonRecord;
}

/** Reads the object of one upload; null where it is none or has no id. */
export function readUpload(value: unknown): Upload | null {
  const record = asRecord(value);
  const id = record === null ? null : readId(record, 'id');
  if (record === null || id === null) return null;
  const { id: _, ...other } = record as Record<string, unknown>;
  const take =
    <T>(read: (from: JsonRecord, name: string) => T) =>
    (name: string): T => {
      delete other[name];
      return read(record, name);
    };
  const [text, count] = [take(readText), take(readCount)];
  return {
    id,
    createTime: text('create_time'),
    sourceQuantity: count('source_quantity'),
    lineQuantity: count('line_quantity'),
    linkedQuantity: count('linked_quantity'),
    staticQuantity: count('static_calls_quantity'),
    dynamicQuantity: count('dynamic_calls_quantity'),
    userNotFound: count('user_not_found_quantity'),
    goalNotFound: count('goal_not_found_quantity'),
    comment: text('comment'),
    status: text('status'),
    type: text('type'),
    clientIdType: text('client_id_type'),
    other,
  };
}

/** How much of a batch Metrica says it took: `short` when either count is below the rows sent, `nothing` when no row passed its check. */
export function takenOf(upload: Upload, sentRows: number): 'all' | 'short' | 'nothing' {
  if (upload.lineQuantity === 0) return 'nothing';
  const source = upload.sourceQuantity ?? sentRows;
  const lines = upload.lineQuantity ?? sentRows;
  return source < sentRows || lines < sentRows ? 'short' : 'all';
}

const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?:Z|([+-]\d\d):?(\d\d))?$/i;

/** The instant of an upload in milliseconds; a time without a zone is taken as UTC. null where Metrica gave none that can be read. */
export function createTimeMs(upload: Upload): number | null {
  const [, day, time, hours, minutes] = TIME.exec(upload.createTime.trim()) ?? [];
  const wallMs = Date.parse(`${day}T${time}Z`);
  // A date may roll over: 31 February is no time.
  if (Number.isNaN(wallMs) || new Date(wallMs).toISOString().slice(0, 10) !== day) return null;
  return hours === undefined ? wallMs : Date.parse(`${day}T${time}${hours}:${minutes}`);
}

/** Statuses after which Metrica changes nothing more. Words that are not known are not final. */
export function isFinalStatus(status: string): boolean {
  return status === 'PROCESSED' || status === 'LINKAGE_FAILURE';
}

const PROCESSING: readonly string[] = ['PREPARED', 'UPLOADED', 'EXPORTED', 'MATCHED'];

export type StatusWordsKey =
  | 'metrica.status.processing'
  | 'metrica.status.processed'
  | 'metrica.status.processedNoCounts'
  | 'metrica.status.linkageFailure'
  | 'metrica.status.other'
  | 'metrica.status.none';

export interface StatusWords {
  readonly key: StatusWordsKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The sentence for an upload's status: what the panel shows instead of Metrica's word. */
export function statusWords(
  upload: Pick<Upload, 'status' | 'lineQuantity' | 'linkedQuantity'>,
): StatusWords {
  const { status, lineQuantity, linkedQuantity } = upload;
  if (status === '') return { key: 'metrica.status.none', params: {} };
  if (PROCESSING.includes(status)) return { key: 'metrica.status.processing', params: {} };
  if (status === 'LINKAGE_FAILURE') return { key: 'metrica.status.linkageFailure', params: {} };
  if (status !== 'PROCESSED') return { key: 'metrica.status.other', params: { status } };
  if (lineQuantity === null || linkedQuantity === null) {
    return { key: 'metrica.status.processedNoCounts', params: {} };
  }
  const rest = Math.max(0, lineQuantity - linkedQuantity);
  return { key: 'metrica.status.processed', params: { linked: linkedQuantity, rest } };
}
