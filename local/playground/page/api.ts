/** Asks the web server, and hears what it tells. */

import type {
  BlockView,
  BookView,
  Effects,
  HandAnswer,
  HandEdit,
  Language,
  MenuItemView,
  MetricaView,
  PageEvent,
  RunOutcome,
  SelectionView,
} from '../protocol';

/** This window among those that are open: each has a selection and a panel of its own. */
export const CLIENT = crypto.randomUUID();

/** As `Effects`, with the address of each page in place of its text. */
export interface ShownEffects extends Omit<Effects, 'pages'> {
  readonly pages: readonly {
    readonly kind: 'sidebar' | 'dialog';
    readonly title: string;
    readonly id: string;
  }[];
}

export interface RunReply {
  readonly outcome: RunOutcome;
  readonly effects: ShownEffects;
}

/** A request that failed, in words for the person. */
export class Refused extends Error {}

async function ask<T>(method: 'GET' | 'POST', path: string, fields: object = {}): Promise<T> {
  const isGet = method === 'GET';
  const query = isGet ? new URLSearchParams(fields as Record<string, string>).toString() : '';
  const response = await fetch(query === '' ? path : `${path}?${query}`, {
    method,
    ...(isGet
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fields) }),
  }).catch(() => {
    throw new Refused('');
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refused((answer as { readonly error: string }).error);
  return answer as T;
}

export const api = {
  book: () => ask<BookView>('GET', '/book'),
  frames: () => ask<{ readonly address: string }>('GET', '/frames'),
  menu: (language: Language) => ask<readonly MenuItemView[]>('GET', '/menu', { language }),
  cells: (sheetId: number, from: number, rows: number) =>
    ask<BlockView>('GET', '/cells', { sheetId, from, rows }),
  select: (selection: SelectionView) =>
    ask<null>('POST', '/select', { ...selection, client: CLIENT }),
  type: (fields: {
    readonly sheetId: number;
    readonly row: number;
    readonly column: number;
    readonly texts: readonly (readonly string[])[];
    readonly language: Language;
  }) => ask<{ readonly refused: string | null }>('POST', '/type', fields),
  edit: (edit: HandEdit, language: Language) =>
    ask<HandAnswer>('POST', '/edit', { ...edit, language }),
  undo: (redo: boolean) => ask<{ readonly done: boolean }>('POST', '/undo', { redo }),
  runMenu: (functionName: string, language: Language) =>
    ask<RunReply>('POST', '/menu', { functionName, language, client: CLIENT }),
  metrica: () => ask<MetricaView>('GET', '/metrica'),
  orderFaults: (faults: readonly string[]) =>
    ask<MetricaView>('POST', '/metrica/faults', { faults }),
  passHours: (hours: number) => ask<{ readonly ran: number }>('POST', '/clock', { hours }),
  setSignIn: (on: boolean) => ask<null>('POST', '/sign-in', { on }),
};

/** Hears every event; `onLost` when the server is away. The browser tries again by itself. */
export function listen(onEvent: (event: PageEvent) => void, onLost: () => void): void {
  const source = new EventSource('/events');
  source.onmessage = ({ data }: MessageEvent<string>) => onEvent(JSON.parse(data) as PageEvent);
  source.onerror = onLost;
}
