/** *Upload*: questions first, then what would go out, progress, what came of it. */

import { check, review } from '../check/actCheck';
import type { Child } from '../page/element';
import { button, buttons, p } from '../page/pieces';
import { pressOpenLog } from '../panel/actPanel';
import { knownOf } from '../panel/nextStep';
import { openSection } from '../panel/runningPanel';
import type { View } from '../panel/view';
import { sentColumnOffer } from '../row/sentColumnTool';
import { inDoubt } from './inDoubt';
import { ledgerAsks, runningNow } from './uploadEnd';
import {
  busyElsewhere,
  ledgerQuestionCard,
  siteQuestion,
  uploadQuestionCard,
} from './uploadQuestions';
import { uploadReady } from './uploadReady';
import { sending, uploadResult } from './uploadResult';
import { offersSchedule, stageOf } from './uploadStage';

export function uploadBody(v: View): Child {
  const { state } = v;
  const { upload, busy, check: done, panel } = state;
  const stage = stageOf(state);
  if (stage === 'working')
    return busy?.action === 'ask-metrica' ? p(v.t('upload.settling')) : sending(v);
  if (panel === null) return null;
  if (stage === 'sample') return p(v.t('next.sample'));
  if (stage === 'question') return uploadQuestionCard(v);
  const running = runningNow(state);
  if (stage === 'busy' && running !== null) return busyElsewhere(v, running);
  const asked = ledgerAsks(state);
  const result = upload === null || asked !== null ? null : uploadResult(v, upload);
  const known = knownOf(state);
  const counter = panel.settings?.counter ?? null;
  const next = (): Child => {
    if (asked !== null) return ledgerQuestionCard(v, asked);
    if (stage === 'site') return siteQuestion(v);
    if (stage === 'ready' && done !== null && counter !== null)
      return uploadReady(v, done, counter);
    if (stage === 'connect') return connectFirst(v);
    if (stage === 'review') return reviewFirst(v, result !== null);
    if (result !== null) return buttons(scheduleButton(v), logButton(v));
    if (stage === 'check') return checkFirst(v);
    const text = known.delivered > 0 && known.errors === 0 ? 'allDone' : 'nothingReady';
    return [p(v.t(`upload.${text}`, { n: known.delivered })), logButtons(v)];
  };
  const isOver = stage === 'done' || (stage === 'review' && result !== null);
  return [
    result,
    known.inDoubt > 0 && inDoubt(v),
    next(),
    isOver && asked === null && sentColumnOffer(v),
  ];
}

function connectFirst(v: View): Child {
  const open = (shown: View['panel']) => openSection(shown, 'connect');
  return [
    p(v.t('upload.connectFirst')),
    buttons(button(v, 'to-connect', v.t('next.connect.button'), open)),
  ];
}

function checkFirst(v: View): Child {
  return [p(v.t('upload.checkFirst')), logButtons(v)];
}

function reviewFirst(v: View, hasResult: boolean): Child {
  return [
    !hasResult && p(v.t('check.readyToSend', { n: knownOf(v.state).ready })),
    buttons(button(v, 'review-upload', v.t('check.review'), review), hasResult && logButton(v)),
  ];
}

function logButtons(v: View): Child {
  return buttons(button(v, 'check-upload', v.t('menu.check'), check), logButton(v));
}

function logButton(v: View): Child {
  return button(
    v,
    'log-upload',
    v.t('upload.openLog'),
    (panel) => void pressOpenLog(panel, 'upload'),
  );
}

/** After an upload that came to its end, where the tab has no schedule yet. */
function scheduleButton(v: View): Child {
  if (!offersSchedule(v.state)) return null;
  const open = (shown: View['panel']) => openSection(shown, 'schedule');
  return button(v, 'to-schedule', v.t('upload.setSchedule'), open);
}
