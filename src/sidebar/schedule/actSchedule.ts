/** What the buttons of *Schedule* do. */

import { refresh, sheetRequest } from '../panel/actPanel';
import { dayName, hourOf } from '../panel/dates';
import { tellFailure } from '../panel/failures';
import { dropDrafts, type Panel, tell } from '../panel/runningPanel';
import { viewOf } from '../panel/view';
import { scheduleOf } from './scheduleDraft';

/** *Switch on* and *Save* */
export async function pressSwitchOn(panel: Panel): Promise<void> {
  const { drafts, panel: shown } = panel.state();
  const settings = shown?.settings;
  if (settings === null || settings === undefined) return;
  const schedule = scheduleOf(drafts, settings.schedule);
  if (schedule === null) {
    const text = { key: 'schedule.noDay' } as const;
    return tell(panel, 'schedule', { kind: 'failed', text, code: 'NO_DAY' });
  }
  await panel.run('schedule', 'switch-on', async () => {
    const change = {
      atLeastHoursOld: Number(drafts['at-least'] ?? settings.atLeastHoursOld),
      overTenPercent: drafts['over-ten'] ?? settings.overTenPercent,
      watch: (drafts.watch ?? (settings.watch ? 'yes' : '')) === 'yes',
    };
    const mail = (drafts.mail ?? (settings.mail ? 'yes' : '')) === 'yes';
    const saved = await panel.call('saveSettings', { ...sheetRequest(panel), change });
    if (!saved.ok) return tellFailure(panel, 'schedule', saved.failure);
    const on = await panel.call('switchScheduleOn', { ...sheetRequest(panel), schedule, mail });
    if (!on.ok) return tellFailure(panel, 'schedule', on.failure);
    dropDrafts(panel, 'schedule-', 'at-least', 'over-ten', 'mail', 'watch');
    panel.set({ folds: { ...panel.state().folds, 'change-schedule': false } });
    await refresh(panel);
    const next = panel.state().panel?.schedule?.nextMs ?? 0;
    const { clock } = viewOf(panel, null);
    const from = hourOf(clock, next);
    const at = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
    const params = { date: dayName(clock, next), from: at(from), to: at(from + 1) };
    tell(panel, 'schedule', { kind: 'done', text: { key: 'schedule.isOn', params } });
  });
}

/** *Switch off*, after the question. */
export async function pressSwitchOff(panel: Panel): Promise<void> {
  await change(panel, 'switch-off', 'schedule.isOff', () =>
    panel.call('switchScheduleOff', sheetRequest(panel)),
  );
}

/** *Take over*, after the question. */
export async function pressTakeOver(panel: Panel): Promise<void> {
  await change(panel, 'take-over', 'schedule.taken', () =>
    panel.call('takeScheduleOver', sheetRequest(panel)),
  );
}

async function change(
  panel: Panel,
  action: string,
  key: 'schedule.isOff' | 'schedule.taken',
  work: () => ReturnType<typeof panel.call<'switchScheduleOff' | 'takeScheduleOver'>>,
): Promise<void> {
  await panel.run('schedule', action, async () => {
    const reply = await work();
    if (!reply.ok) return tellFailure(panel, 'schedule', reply.failure);
    await refresh(panel);
    tell(panel, 'schedule', { kind: 'done', text: { key } });
  });
}
