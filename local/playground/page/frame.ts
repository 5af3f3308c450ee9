/** Runs in the frame before the panel's own script: `google.script` over HTTP, and Yandex's sign-in played here. */

import { makeGoogleScript, type ServerOutcome } from '../book/scriptRun';
import type { RunReply } from './api';
import type { FrameMessage } from './panelFrame';

const asked = new URLSearchParams(location.search);
const signIn = document.currentScript?.dataset.signIn ?? '';

function tellPage(message: FrameMessage): void {
  window.parent.postMessage(message, asked.get('page') ?? '');
}

async function send(functionName: string, args: readonly unknown[]): Promise<ServerOutcome> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      functionName,
      args,
      client: asked.get('client'),
      language: asked.get('language'),
    }),
  }).catch(() => null);
  // Google's own words when there is no connection.
  const failure = 'NetworkError: Connection failure due to HTTP 0';
  if (response === null) return { ok: false, message: failure, name: 'NetworkError' };
  const answer = (await response.json()) as RunReply | { readonly error: string };
  if ('error' in answer) return { ok: false, message: answer.error };
  tellPage({ type: 'effects', effects: answer.effects });
  return answer.outcome;
}

const script = makeGoogleScript(
  send,
  () => tellPage({ type: 'close' }),
  () => tellPage({ type: 'focus' }),
);
Object.assign(globalThis, { google: { script } });

followClock();

/** The panel lives at the playground's time, which may be ahead of the machine's: at Google both are one. */
function followClock(): void {
  const MachineDate = Date;
  let aheadMs = Number(asked.get('ahead') ?? 0);
  const nowMs = () => MachineDate.now() + aheadMs;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [nowMs()] : given, made),
    apply: () => new MachineDate(nowMs()).toString(),
    get: (target, name) => (name === 'now' ? nowMs : Reflect.get(target, name)),
  });
  window.addEventListener('message', ({ origin, data }: MessageEvent<{ aheadMs: number }>) => {
    if (origin === asked.get('page')) ({ aheadMs } = data);
  });
}

/** Where an address of Yandex's sign-in leads here; null for a page that nobody plays; others lead where they lead. */
function played(address: string): string | null {
  const url = new URL(address, location.href);
  if (!/^oauth\.yandex\.(ru|com)$/.test(url.hostname)) return address;
  return url.pathname === '/authorize' ? `${signIn}${url.pathname}${url.search}` : null;
}

const open = window.open.bind(window);
window.open = (address, ...more) => {
  const to = played(String(address ?? ''));
  if (to === null) tellPage({ type: 'elsewhere', address: String(address) });
  return to === null ? window : open(to, ...more);
};

document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.href === '') return;
    const to = played(link.href);
    if (to === link.href) return;
    event.preventDefault();
    if (to === null) tellPage({ type: 'elsewhere', address: link.href });
    else open(to, '_blank', 'noopener');
  },
  true,
);
