/** The ports of one run for tests of a room of src/app: the simulation's cloud, with triggers, mails, permissions and words besides. */

import type { HttpOutcome, HttpRequest, Ports } from '../../../src/ports';
import { inAllLanguages, type Language, say } from '../../../src/texts/say';
import { type Cloud, makeCloud, type SheetCell } from '../../simulation/world/cloud';
import { runPorts } from '../../simulation/world/runPorts';

export { SHEET_ID } from '../../simulation/world/cloud';

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly atMs: number;
}

export interface FakeSetup {
  /** Header and calls of the one sheet; a header alone where it is left out. */
  readonly rows?: readonly (readonly SheetCell[])[];
  readonly user?: string;
  readonly language?: Language;
  /** Answers of Metrica and Yandex, in order; the last one stays. A function answers by the request. */
  readonly answers?: readonly HttpOutcome[] | ((request: HttpRequest) => HttpOutcome);
}

export interface Fake {
  readonly cloud: Cloud;
  readonly ports: Ports;
  readonly requests: readonly HttpRequest[];
  readonly mails: readonly SentMail[];
  /** Whether this person's hourly trigger stands. */
  hasTrigger: boolean;
  /** Permissions that Google does not give. */
  missingScopes: readonly string[];
  /** Mails go out. */
  takesMail: boolean;
  /** Another run holds the lock of the spreadsheet. */
  isBusy: boolean;
  /** Another run holds the lock of the person. */
  isUserBusy: boolean;
  /** What a port throws, by its name: `log.add`; null lets it work again. */
  fails(name: string, words: string | null): void;
  /** What happens once, right after the next call of a port: `table.flush`. */
  meanwhile(name: string, work: () => void): void;
  /** The same cloud for another person. */
  as(user: string): Fake;
}

/** A JSON answer with a status. */
export function answered(status: number, body: unknown): HttpOutcome {
  return { kind: 'answer', status, headers: {}, text: JSON.stringify(body) };
}

/** Ports over a small cloud in memory; time stands still until a test moves `cloud.nowMs`. */
export function fakePorts(setup: FakeSetup = {}, known?: Cloud): Fake {
  const { rows = [['ClientId', 'DateTime']], user = 'anna@agency.ru', language = 'en' } = setup;
  const cloud =
    known ??
    makeCloud(
      rows.map((row) => [...row]),
      1,
    );
  const requests: HttpRequest[] = [];
  const mails: SentMail[] = [];
  const broken = new Map<string, string>();
  const meanwhile = new Map<string, () => void>();
  const { ports: base } = runPorts({
    cloud,
    user,
    cut: null,
    send(request) {
      requests.push(request);
      const { answers = [] } = setup;
      if (typeof answers === 'function') return answers(request);
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      return answer ?? { kind: 'unknown', detail: 'no answer' };
    },
    between(_number, name) {
      const work = meanwhile.get(name);
      meanwhile.delete(name);
      work?.();
      throwWhere(broken, name);
    },
  });
  const fake: Fake = {
    cloud,
    requests,
    mails,
    hasTrigger: false,
    missingScopes: [],
    takesMail: true,
    isBusy: false,
    isUserBusy: false,
    fails(name, words) {
      if (words === null) broken.delete(name);
      else broken.set(name, words);
    },
    meanwhile: (name, work) => void meanwhile.set(name, work),
    as: (other) => fakePorts({ ...setup, user: other }, cloud),
    ports: {
      ...base,
      trigger: {
        exists: () => fake.hasTrigger,
        ensure: () => {
          throwWhere(broken, 'trigger.ensure');
          fake.hasTrigger = true;
        },
        removeSurplus: () => throwWhere(broken, 'trigger.removeSurplus'),
        remove: () => {
          fake.hasTrigger = false;
        },
      },
      documentLock: {
        run: (work) => (fake.isBusy ? { kind: 'busy' } : base.documentLock.run(work)),
      },
      userLock: { run: (work) => (fake.isUserBusy ? { kind: 'busy' } : base.userLock.run(work)) },
      session: {
        ...base.session,
        user: () => user,
        language: () => language,
        missingScopes: () => fake.missingScopes,
        authorisationUrl: () => 'https://accounts.google.com/allow',
      },
      mail: {
        send(to, subject, body) {
          if (fake.takesMail) mails.push({ to, subject, body, atMs: cloud.nowMs });
          return fake.takesMail;
        },
      },
      words: {
        language,
        say: ({ key, params }) => say(language, key, params),
        inAllLanguages,
      },
    },
  };
  return fake;
}

function throwWhere(broken: ReadonlyMap<string, string>, name: string): void {
  const words = broken.get(name);
  if (words !== undefined) throw new Error(words);
}
