/** Runs of the add-on's functions: one inside the other while the outer one waits, each with the asking window's selection. */

import type { CallOutcome, Host } from '../../host/hostOptions';
import type { Workbook } from '../../workbook/model';
import type {
  BookRequests,
  Effects,
  Language,
  MenuItemView,
  RunOutcome,
  RunRequest,
  SelectionView,
} from '../protocol';
import { watchEffects } from './effects';
import type { HostPool } from './hostPool';

export interface Runs {
  /** Runs that have begun and not ended. */
  underWay(): number;
  run(request: RunRequest): BookRequests['run']['answer'];
  trigger(functionName: string, event: unknown): void;
  /** What `onOpen` builds for a person of this language. */
  menu(language: Language): readonly MenuItemView[];
  /** A window's selection, kept for its later runs. */
  select(client: string, selection: SelectionView): void;
}

interface Wiring {
  readonly pool: HostPool;
  readonly workbook: Workbook;
  readonly tellMail: (mail: {
    readonly to: string;
    readonly subject: string;
    readonly body: string;
  }) => void;
}

export function createRuns({ pool, workbook, tellMail }: Wiring): Runs {
  let depth = 0;
  let language: Language = 'en';
  const selections = new Map<string, SelectionView>();

  function within<T>(used: Language, work: (host: Host) => T): T {
    const host = pool.at(depth, used);
    const mailsBefore = host.mails.length;
    depth += 1;
    try {
      return work(host);
    } finally {
      depth -= 1;
      for (const { to, subject, body } of host.mails.slice(mailsBefore))
        tellMail({ to, subject, body });
    }
  }

  function show({ sheetId, area }: SelectionView): void {
    if (workbook.sheet(sheetId) !== undefined) workbook.apply({ type: 'activate', sheetId, area });
  }

  /** Where the script went, if it went anywhere. */
  function wentTo(client: string): Effects['selection'] {
    const { sheetId, area } = workbook.active;
    const known = selections.get(client);
    const same = known?.sheetId === sheetId && JSON.stringify(known.area) === JSON.stringify(area);
    if (same) return null;
    selections.set(client, { sheetId, area });
    return { sheetId, area };
  }

  return {
    underWay: () => depth,
    run({ functionName, args, how, client, language: used }) {
      language = used;
      const selected = selections.get(client);
      if (selected !== undefined) show(selected);
      return within(used, (host) => {
        const effectsSince = watchEffects(host);
        const outcome = outcomeOf(host.call(functionName, args, how));
        return { outcome, effects: { ...effectsSince(), selection: wentTo(client) } };
      });
    },
    trigger(functionName, event) {
      within(language, (host) => host.call(functionName, [event], 'trigger'));
    },
    menu: (used) =>
      within(used, (host) => {
        host.call('onOpen', [], 'open');
        return host.ui.menus
          .flatMap(({ items }) => items)
          .map((item) =>
            item.kind === 'item'
              ? { caption: item.caption, functionName: item.functionName }
              : { caption: '', functionName: '' },
          );
      }),
    select(client, selection) {
      selections.set(client, selection);
      show(selection);
    },
  };
}

function outcomeOf(outcome: CallOutcome): RunOutcome {
  if (outcome.kind === 'returned') return { ok: true, value: outcome.value };
  if (outcome.kind === 'threw') {
    return { ok: false, message: outcome.message, name: outcome.name };
  }
  return { ok: false, message: outcome.message };
}
