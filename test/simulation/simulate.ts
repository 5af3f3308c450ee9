/** `npm run simulate`: plays every history of the promise and prints how many ended how; `--replay JSON` plays one. */

import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs, promisify } from 'node:util';
import { wrongWith } from './expect';
import { allHistories, merged, randomHistories, type Tally, tally } from './histories/enumerate';
import { type History, play } from './histories/history';
import { catchMutant } from './mutants/catchMutant';
import { MUTANTS } from './mutants/mutants';
import { type App, buildApp } from './world/buildApp';

const run = promisify(execFile);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      replay: { type: 'string' },
      seed: { type: 'string', default: '1000' },
      histories: { type: 'string', default: '5000' },
      mutants: { type: 'boolean', default: false },
      only: { type: 'string' },
      /** `0/2`: every second history from the first on, as JSON; how the work is shared out. */
      share: { type: 'string' },
    },
  });
  if (values.replay !== undefined) {
    const app = await buildApp();
    const history = JSON.parse(values.replay) as History;
    const ending = play(app, history);
    console.log(JSON.stringify({ ...ending, wrong: wrongWith(history, ending) }, null, 2));
    return wrongWith(history, ending) === null ? 0 : 1;
  }
  if (values.mutants) return printMutants();
  if (values.share !== undefined) {
    const app = await buildApp();
    console.log(JSON.stringify(tally(app, shareOf(app, values as Asked))));
    return 0;
  }
  const tallies = await inShares(values as Asked);
  console.log(table(tallies));
  const wrong = tallies.flatMap((each) => each.wrong);
  for (const { history, why } of wrong.slice(0, 5)) {
    console.log(`\n${why}\n  npm run simulate -- --replay '${JSON.stringify(history)}'`);
  }
  return wrong.length === 0 ? 0 : 1;
}

interface Asked {
  readonly seed: string;
  readonly histories: string;
  readonly only?: string;
  readonly share?: string;
}

/** The histories of a share, every one of the asked kind. */
function shareOf(app: App, { seed, histories, only = '', share = '0/1' }: Asked): History[] {
  const [place, shares] = share.split('/').map(Number);
  return [...allHistories(app), ...randomHistories(app, Number(seed), Number(histories))]
    .filter(({ kind }) => kind.includes(only))
    .filter((_, index) => index % (shares ?? 1) === place);
}

/** One process for each core: this very program with a share each. */
async function inShares({ seed, histories, only }: Asked): Promise<readonly Tally[]> {
  const shares = Math.min(availableParallelism(), MOST_SHARES);
  const own = [...process.execArgv, process.argv[1] ?? '', '--seed', seed];
  const more = ['--histories', histories, ...(only === undefined ? [] : ['--only', only])];
  const parts = await Promise.all(
    Array.from({ length: shares }, async (_, place) => {
      const args = [...own, ...more, '--share', `${place}/${shares}`];
      const { stdout } = await run(process.execPath, args, { maxBuffer: 1e9 });
      return JSON.parse(stdout) as readonly Tally[];
    }),
  );
  return merged(parts.flat());
}

const MOST_SHARES = 8;

async function printMutants(): Promise<number> {
  const sound = await buildApp();
  const rows: string[][] = [['taken out', 'caught by', 'history', 'what went wrong']];
  let survivors = 0;
  for (const mutant of MUTANTS) {
    const caught = await catchMutant(sound, mutant);
    if (caught === null) survivors += 1;
    const { history, why } = caught ?? { history: null, why: 'SURVIVED' };
    const { kind = '', seed: _, ...disturbance } = history ?? {};
    rows.push([mutant.name, kind, shorten(JSON.stringify(disturbance), 90), shorten(why, 60)]);
  }
  console.log(columns(rows));
  return survivors === 0 ? 0 : 1;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) =>
    Math.max(...rows.map((row) => row[place]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function table(tallies: readonly Tally[]): string {
  const rows = tallies.map((each) => [
    each.kind,
    String(each.histories),
    String(each.lost),
    String(each.doubled),
    String(each.wrong.length),
  ]);
  const sums = [1, 2, 3, 4].map((place) => rows.reduce((sum, row) => sum + Number(row[place]), 0));
  const all = [
    ['histories', 'played', 'lost', 'doubled', 'wrong'],
    ...rows,
    ['all', ...sums.map(String)],
  ];
  const widths = [0, 1, 2, 3, 4].map((place) =>
    Math.max(...all.map((row) => row[place]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((cell, place) =>
          place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
