/** Prints mails and lines of the log about schedules as people read them, in both languages: `npx tsx scripts/scheduleMails.ts`, after a build. */

import { makeWorld, newCall, startSchedule, type World } from '../test/bundle/scheduleWorld';

const ANNA = 'anna@agency.ru';

const CASES: readonly (readonly [what: string, begin: (world: World) => void])[] = [
  ['an outage', (world) => world.order('status:503:html,on=list')],
  ['too many requests', (world) => world.order('status:429:json,on=list')],
  ['the daily limit', (world) => world.order('refuse:quota_requests_by_uid,on=list')],
  ['no token', (world) => world.person(ANNA).want('forgetToken')],
  ['a refused token', (world) => world.order('refuse:invalid_token,on=list')],
  ['a permission', (world) => setDenied(world, ['script.external_request'])],
  ['a refused row', (world) => world.order('refuse-rows:bad')],
  ['a lost answer', (world) => world.order('drop-after,times=1')],
  ['short', (world) => world.order('short:1,times=1')],
];

/** Results of which nobody is told. */
const UNEVENTFUL: ReadonlySet<string> = new Set(['ok', 'готово', 'nothing new', 'новых нет']);

function setDenied(world: World, denied: readonly string[]): void {
  world.denied = denied;
}

function play(language: 'en' | 'ru', begin: (world: World) => void, isAway = false): World {
  const world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  const anna = world.person(ANNA);
  anna.want('setLanguage', { language });
  world.addRows([newCall(world), newCall(world)]);
  startSchedule(world, anna, { kind: 'daily', hour: 10 });
  world.addRows([newCall(world), [...newCall(world).slice(0, 4), 'bad']]);
  begin(world);
  world.pass(isAway ? 24 : 5, isAway ? { asleep: [ANNA] } : {});
  world.pass(1);
  return world;
}

function show(what: string, world: World): void {
  const [mail] = world.mails();
  const lines = world
    .log()
    .filter(({ Action }) => Action === 'schedule' || Action === 'расписание');
  const line = lines.find(({ Result }) => !UNEVENTFUL.has(String(Result))) ?? lines[0];
  const parts = [`## ${what}`, `Log: ${line?.Result}. ${line?.Message}`];
  if (mail !== undefined) parts.push(`Mail: ${mail.subject}\n${mail.body}`);
  process.stdout.write(`${parts.join('\n')}\n\n`);
}

for (const language of ['en', 'ru'] as const) {
  process.stdout.write(`# ${language}\n\n`);
  for (const [what, begin] of CASES) show(what, play(language, begin));
  show(
    'Google did not come',
    play(language, () => undefined, true),
  );
}
