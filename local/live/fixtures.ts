/** Answers on the disk: one file a question, byte for byte, with every secret taken out. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered, Asked, Exchanged } from './question';

/** Bytes as text where they are UTF-8, else in base64. */
type Written = { readonly text: string } | { readonly base64: string };

interface Fixture {
  readonly question: string;
  readonly tries: number;
  readonly request: Omit<Asked, 'body'> & { readonly body: Written | null };
  readonly answer:
    | { readonly lost: string }
    | {
        readonly status: number;
        readonly headers: Readonly<Record<string, string>>;
        readonly body: Written;
      };
}

export interface FixtureFolder {
  write(exchanged: Exchanged): void;
}

const OURS = /^\d{3}-[a-z0-9-]+\.json$/;
/** Headers that say how an answer is to be read; others may tell of the person, and keep only their names. */
const KEPT_HEADERS = ['content-type', 'content-length', 'retry-after', 'allow', 'location'];
const PERSONAL = /"(owner_login|login|user_login|email|phone)"(\s*:\s*)"[^"]*"/g;

/** Opens the folder anew: answers of an earlier run go, other files stay. */
export function openFixtures(folder: string, secrets: readonly string[]): FixtureFolder {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (OURS.test(name)) rmSync(join(folder, name));
  let count = 0;
  return {
    write: (exchanged) => {
      count += 1;
      const name = `${String(count).padStart(3, '0')}-${exchanged.key}.json`;
      const text = `${JSON.stringify(fixtureOf(exchanged, secrets), null, 2)}\n`;
      writeFileSync(join(folder, name), text);
    },
  };
}

/** The exchanges that a folder holds, in the order of asking. */
export function readFixtures(folder: string): readonly Exchanged[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => OURS.test(name));
  return names.sort().map((name) => {
    const fixture = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture;
    const { body, ...asked } = fixture.request;
    return {
      key: fixture.question,
      tries: fixture.tries,
      asked: { ...asked, body: body === null ? null : bytesOf(body) },
      answered: answeredOf(fixture.answer),
    };
  });
}

function fixtureOf(
  { key, tries, asked, answered }: Exchanged,
  secrets: readonly string[],
): Fixture {
  const clean = (bytes: Buffer) => written(cleaned(bytes, secrets));
  return {
    question: key,
    tries,
    request: { ...asked, body: asked.body === null ? null : clean(asked.body) },
    answer:
      answered.kind === 'lost'
        ? { lost: answered.reason }
        : {
            status: answered.status,
            headers: Object.fromEntries(
              answered.headers.map(([name, value]) => [
                name,
                KEPT_HEADERS.includes(name) ? cleanText(value, secrets) : '…',
              ]),
            ),
            body: clean(answered.body),
          },
  };
}

function answeredOf(answer: Fixture['answer']): Answered {
  if ('lost' in answer) return { kind: 'lost', reason: answer.lost };
  const { status, headers, body } = answer;
  return { kind: 'answer', status, headers: Object.entries(headers), body: bytesOf(body) };
}

/** Bytes stay bytes: what is not a secret is not touched, whatever its encoding. */
function cleaned(bytes: Buffer, secrets: readonly string[]): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(cleanText(text, secrets), 'latin1');
}

function cleanText(text: string, secrets: readonly string[]): string {
  let clean = text.replace(PERSONAL, '"$1"$2"***"');
  for (const secret of secrets) clean = clean.replaceAll(secret, '***');
  return clean;
}

function written(bytes: Buffer): Written {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? { text } : { base64: bytes.toString('base64') };
}

function bytesOf(written: Written): Buffer {
  return 'text' in written
    ? Buffer.from(written.text, 'utf8')
    : Buffer.from(written.base64, 'base64');
}
