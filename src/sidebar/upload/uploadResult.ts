/** An upload under way, and what came of it. */

import { check } from '../check/actCheck';
import { copyDetails } from '../page/copy';
import { type Child, h } from '../page/element';
import { quoted } from '../page/notes';
import { button, buttons, p } from '../page/pieces';
import { progressBar } from '../page/progressBar';
import { clockTime } from '../panel/dates';
import { howFar } from '../panel/progress';
import { openSection } from '../panel/runningPanel';
import type { Note, Section, Sent, UploadShown } from '../panel/state';
import type { View } from '../panel/view';
import { findRefused, lastRun, pressStopUpload } from './actUpload';
import { failureOf, hasDoubt, mendedBy } from './uploadStage';

/** The run under way: where to, how far, *Stop after this batch*. */
export function sending(v: View): Child {
  const { upload, progress, panel } = v.state;
  const phase = progress?.phase ?? 'reading';
  const counter = panel?.settings?.counter;
  const counterName = counter?.name === '' ? counter.id : (counter?.name ?? '');
  const [x, n] = howFar(v.state);
  const { batch = 0, batches = 0 } = progress ?? {};
  const lines = {
    sending: [
      v.t('upload.sending', { counterName }),
      v.t('upload.progress', { x, n, batch, batches }),
    ],
    searching: [v.t('upload.searching'), v.t('upload.searchProgress', { x, n, batch, batches })],
    settling: [v.t('upload.settling')],
    reading: [v.t('upload.reading')],
  };
  const isKnown = phase === 'sending' || phase === 'searching';
  const [first = '', second] = lines[isKnown || phase === 'settling' ? phase : 'reading'];
  return [
    p(first),
    progressBar('upload-progress', v.t('upload.progressLabel'), isKnown ? x : 0, isKnown ? n : 0),
    second !== undefined && p(second),
    upload !== null && p(v.t('upload.mayClose')),
    upload !== null &&
      buttons(
        button(
          v,
          'stop',
          v.t(upload.stopAsked ? 'upload.stopping' : 'upload.stop'),
          pressStopUpload,
          {
            off: upload.stopAsked,
            always: true,
          },
        ),
      ),
  ];
}

/** Upload ids that are named; of more the number is said, the log has them all. */
const MOST_IDS = 10;

/** What an upload came to; questions are asked elsewhere. */
export function uploadResult(v: View, upload: UploadShown): Child {
  const batches = upload.runs.flatMap((run) => run.uploads);
  const refused = batches.find(({ state }) => state === 'refused');
  const short = batches.filter(({ state }) => state === 'accepted short');
  const failure = failureOf(upload);
  return h(
    'div',
    { id: 'result-upload', tabindex: -1 },
    successText(v, upload),
    upload.accepted > 0 && uploadIds(v, upload),
    short.map(({ rows, accepted, uploadId }) =>
      h(
        'div',
        { class: 'note' },
        p(v.t('upload.fewer', { sent: rows, accepted: accepted ?? 0, uploadId })),
      ),
    ),
    failure !== null && !hasDoubt(upload) && failed(v, failure, refused),
  );
}

function successText(v: View, upload: UploadShown): Child {
  const { accepted, total, isTry, failure, runs } = upload;
  const last = lastRun(upload);
  const n = total ?? accepted;
  if (upload.request.findRefused === true && failure === null && last?.error === null) {
    const found = runs.flatMap((run) => run.uploads).filter(isRefusedAlone).length;
    return searched(v, found, accepted, last.remaining - found);
  }
  if (last?.stopped === 'person') return p(v.t('upload.stopped', { sent: accepted, n }));
  if (isTry && accepted > 0) return p('✓ ', v.t('upload.tried', { n: accepted }));
  if (accepted > 0 && accepted < n) return p(v.t('upload.stopped', { sent: accepted, n }));
  if (accepted > 0) return p('✓ ', v.t('upload.accepted', { n: accepted }));
  const isEmpty = runs.every((run) => run.uploads.length === 0);
  return failure === null && last?.error === null && isEmpty && p(v.t('upload.nothingNew'));
}

/** `left` calls were not tried: the time or the requests of one search were used up, or it was stopped. */
function searched(v: View, n: number, sent: number, left: number): Child {
  return [
    p(v.t('upload.searched', { n, sent })),
    left > 0 && p(v.t('upload.searchLeft', { n: left })),
    left > 0 && buttons(searchButton(v)),
  ];
}

function searchButton(v: View): Child {
  return button(v, 'find-refused', v.t('upload.findRefused'), findRefused);
}

function isRefusedAlone({ state, rows }: { readonly state: string; readonly rows: number }) {
  return state === 'refused' && rows === 1;
}

function uploadIds(v: View, upload: UploadShown): Child {
  const ids = upload.runs.flatMap((run) => run.uploads).map(({ uploadId }) => uploadId);
  const known = ids.filter((id) => id !== '');
  if (known.length === 0) return null;
  const time = clockTime(v.clock, upload.endedAtMs ?? v.state.nowMs);
  const id = known.slice(0, MOST_IDS).join(', ');
  const more = known.length - MOST_IDS;
  return h(
    'p',
    { class: 'hint' },
    v.t('upload.uploadId', { time, id, ...(more > 0 ? { more } : {}) }),
  );
}

function failed(v: View, note: Note, refused: Sent['uploads'][number] | undefined): Child {
  const key = refused?.error?.said.key ?? '';
  return h(
    'div',
    { class: 'note failed', role: 'alert' },
    refused !== undefined && p(v.t('upload.refusedCalls', { n: refused.rows })),
    p(v.text(note.text)),
    note.server !== undefined && note.server !== '' && quoted(v, note.server),
    buttons(
      mendButton(v, note.code ?? ''),
      key === 'metrica.error.invalid_uploading' && searchButton(v),
      button(v, 'copy-upload', v.t('panel.copyDetails'), (panel) => copyDetails(panel, note), {
        always: true,
      }),
    ),
  );
}

function mendButton(v: View, code: string): Child {
  const id = mendedBy(code);
  const to = (section: Section) => (panel: View['panel']) => openSection(panel, section);
  if (id === 'to-connect') {
    const isSet = v.state.panel?.token.isSet === true;
    return button(v, id, v.t(isSet ? 'upload.seeAccess' : 'next.connect.button'), to('connect'));
  }
  if (id === 'to-columns') return button(v, id, v.t('next.stops.button'), to('columns'));
  return button(v, id, v.t('check.again'), check);
}
