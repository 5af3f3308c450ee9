/** The frame of the panel: which tab, what is next, the six sections, what is read aloud. */

import type { Language } from '../../texts/records';
import { checkBody } from '../check/checkSection';
import { pressInsertSample } from '../columns/actColumns';
import { columnsBody } from '../columns/columnsSection';
import { connectBody } from '../connect/connectSection';
import { type Child, type Element, h } from '../page/element';
import { fold } from '../page/folds';
import { note, quoted } from '../page/notes';
import { button, buttons, p, unbroken } from '../page/pieces';
import { resultsBody } from '../results/resultsSection';
import { scheduleBody } from '../schedule/scheduleSection';
import { uploadBody } from '../upload/uploadSection';
import { chooseLanguage, goToCalls, showOther, toggleSection } from './actPanel';
import { blueButton } from './blueButton';
import { again, nextCard, permission, standing } from './nextCard';
import { nextStep } from './nextStep';
import { type Key, shortText } from './panelWords';
import type { Panel } from './runningPanel';
import { SECTIONS, type Section } from './state';
import { SIGNS, summaryOf } from './summaries';
import { type View, viewOf } from './view';

const BODIES: Readonly<Record<Section, (v: View) => Child>> = {
  connect: connectBody,
  columns: columnsBody,
  check: checkBody,
  upload: uploadBody,
  schedule: scheduleBody,
  history: resultsBody,
};

/** The whole panel; null while nothing is known yet: the page then shows its own first words. */
export function frame(panel: Panel): readonly Element[] | null {
  const { fatal, panel: shown } = panel.state();
  if (shown === null && fatal === null) return null;
  const v = viewOf(panel, blueButton(panel.state()));
  if (fatal !== null) return [broken(v)];
  return [shown === null || shown.columns === null ? unusable(v) : drawn(v)];
}

function drawn(v: View): Element {
  const { open } = v.state;
  const step = nextStep(v.state);
  const isOpen = step.section !== null && open.includes(step.section);
  return h(
    'div',
    { id: 'panel' },
    top(v),
    other(v),
    standing(v),
    h('div', { id: 'next', class: 'card' }, nextCard(v, step, isOpen)),
    note(v, 'frame'),
    h(
      'div',
      { id: 'sections' },
      SECTIONS.map((section) => sectionOf(v, section)),
    ),
    help(v),
    spoken(v),
  );
}

function top(v: View): Element {
  const { panel, language } = v.state;
  const choose = (each: Language) =>
    h(
      'button',
      {
        id: `language-${each}`,
        type: 'button',
        class: 'plain',
        lang: each,
        'aria-pressed': String(language === each),
        'aria-label': each === 'en' ? 'EN: English' : 'RU: Русский',
        onclick: () => chooseLanguage(v.panel, each),
      },
      each.toUpperCase(),
    );
  return h(
    'header',
    { id: 'top' },
    h(
      'div',
      { class: 'languages', role: 'group', 'aria-label': v.t('panel.language') },
      choose('en'),
      h('span', { 'aria-hidden': 'true' }, '|'),
      choose('ru'),
    ),
    h(
      'h1',
      { id: 'sheet', tabindex: -1 },
      panel?.sheet == null
        ? v.t('menu.name')
        : v.t('panel.sheet', { sheet: shortText(panel.sheet.name, 80) }),
    ),
    panel !== null &&
      panel.user !== '' &&
      h('p', { class: 'hint user' }, v.t('panel.user', { user: shortText(panel.user) })),
  );
}

function other(v: View): Child {
  const { other: active, panel } = v.state;
  if (active === null) return null;
  const { name: sheet } = panel?.sheet ?? {};
  const names = { other: shortText(active.name), sheet: shortText(sheet ?? '') };
  const show = buttons(button(v, 'show-other', v.t('panel.showOther', names), showOther));
  // Without a tab to stay on there is nothing to say but where to go.
  if (sheet === undefined) return show;
  return h('div', { id: 'other', class: 'note' }, p(v.t('panel.otherSheet', names)), show);
}

function sectionOf(v: View, section: Section): Element {
  const isOpen = v.state.open.includes(section);
  const { mark, text } = summaryOf(v, section);
  const title: Key = `${section}.title`;
  return h(
    'section',
    { id: `section-${section}`, class: 'section', 'aria-labelledby': `head-${section}` },
    h(
      'h2',
      {},
      h(
        'button',
        {
          id: `head-${section}`,
          type: 'button',
          class: 'head',
          'aria-expanded': String(isOpen),
          'aria-controls': isOpen ? `body-${section}` : undefined,
          onclick: () => toggleSection(v.panel, section),
        },
        h('span', { class: `mark ${mark}`, 'aria-hidden': 'true' }, SIGNS[mark]),
        h('span', { class: 'unseen' }, `${v.t(`mark.${mark}`)}: `),
        h('span', { class: 'caption' }, v.t(title)),
        h('span', { class: 'summary', dir: 'auto' }, unbroken(shortText(text))),
      ),
    ),
    isOpen &&
      h('div', { id: `body-${section}`, class: 'body' }, note(v, section), BODIES[section](v)),
  );
}

/** Nothing can be done at all: Google refused, or did not answer. */
function broken(v: View): Element {
  const { fatal } = v.state;
  const isSaid = fatal?.kind === 'said';
  const sentence = isSaid ? v.text(fatal.error.said) : v.t('panel.accounts');
  const words = isSaid ? fatal.error.server : (fatal?.words ?? '');
  return h(
    'div',
    { id: 'panel' },
    h('h1', { class: 'unseen' }, 'Metrica Calls'),
    h(
      'div',
      { class: 'note failed', role: 'alert' },
      p(sentence),
      words !== '' && quoted(v, words),
    ),
    buttons(again(v)),
  );
}

/** The tab is gone, is ours, has no cells or is empty: said in place of the sections. */
function unusable(v: View): Element {
  const { panel } = v.state;
  const failure = panel?.failure ?? null;
  const isEmpty = failure?.code === 'SHEET_EMPTY';
  return h(
    'div',
    { id: 'panel' },
    top(v),
    panel !== null &&
      panel.missingScopes.length > 0 &&
      h('div', { class: 'card' }, permission(v, panel.missingScopes)),
    isEmpty && h('p', { class: 'purpose' }, v.t('panel.purpose')),
    failure !== null && h('div', { class: 'note', role: 'alert' }, p(v.text(failure.said))),
    other(v),
    note(v, 'frame'),
    buttons(
      isEmpty && button(v, 'insert-sample', v.t('menu.sample'), pressInsertSample),
      toCalls(v),
      again(v),
    ),
    help(v),
    spoken(v),
  );
}

/** From a tab of ours: where the calls are. */
function toCalls(v: View): Child {
  const calls = v.state.panel?.calls ?? null;
  if (calls === null || v.state.other !== null) return null;
  const caption = v.t('panel.goTo', { sheet: shortText(calls.name) });
  return button(v, 'go-to-calls', caption, (panel) => void goToCalls(panel, calls.sheetId));
}

function help(v: View): Element {
  return h(
    'footer',
    { id: 'foot' },
    fold(v, 'help', v.t('panel.help'), () => [
      h(
        'ol',
        {},
        (['help.1', 'help.2', 'help.3', 'help.4'] as const).map((key) => h('li', {}, v.t(key))),
      ),
      h('p', { class: 'hint' }, `Metrica Calls ${VERSION}`),
    ]),
  );
}

/** Progress and results, read aloud as they come; what failed is an alert of its own. */
function spoken(v: View): Element {
  const { busy, notes, panel, check } = v.state;
  const said = Object.values(notes).find((each) => each.kind !== 'failed');
  const { section } = busy ?? {};
  const isSaid = busy?.isSlow === true && section !== undefined && panel !== null;
  const isChanged = typeof check?.changedIn === 'number';
  const told = said === undefined ? isChanged && v.t('check.stale') : v.text(said.text);
  const text = isSaid
    ? `${v.t(`${section}.title`)}: ${summaryOf(v, section).text || v.t('panel.working')}`
    : told;
  return h('div', { id: 'spoken', class: 'unseen', role: 'status', 'aria-live': 'polite' }, text);
}

/** The version of the add-on, put in by the build. */
declare const VERSION: string;
