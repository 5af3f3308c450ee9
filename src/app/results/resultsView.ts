/** Results as a page and other programs get them: sentences in words, errors with their code. */

import type { Ports } from '../../ports';
import { type Said, said } from '../base/said';
import { type ErrorView, errorView } from '../tell/errorView';
import type { NoteCode, ResultNote } from './difference';
import type { Campaigns, Results } from './results';

export interface NoteView {
  readonly code: NoteCode;
  readonly message: string;
  /** The sentence in both languages, for a page. */
  readonly said: Said;
}

export interface ResultsView extends Omit<Results, 'notes' | 'failure'> {
  readonly notes: readonly NoteView[];
  readonly failure: ErrorView | null;
}

export interface CampaignsView extends Omit<Campaigns, 'notes'> {
  readonly notes: readonly NoteView[];
}

export function resultsView(ports: Ports, results: Results): ResultsView {
  const { notes, failure, ...rest } = results;
  return {
    ...rest,
    notes: noteViews(ports, notes),
    failure: failure === null ? null : errorView(ports, failure),
  };
}

export function campaignsView(ports: Ports, { notes, ...rest }: Campaigns): CampaignsView {
  return { ...rest, notes: noteViews(ports, notes) };
}

function noteViews(ports: Ports, notes: readonly ResultNote[]): readonly NoteView[] {
  return notes.map(({ code, message }) => ({
    code,
    message: ports.words.say(message),
    said: said(ports, message),
  }));
}
