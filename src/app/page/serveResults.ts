/** The panel's *Results*: what is asked stands as a word in the request. */

import * as v from 'valibot';
import type { Ports } from '../../ports';
import { FLAG, optionalText, SHEET_ID, withRequest } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { type CaseFile, makeCaseFile } from '../results/caseFile';
import { isKeptUp, setKeptUp } from '../results/keepUp';
import { campaignsOf, MOST_DAYS, resultsOf, USUAL_DAYS } from '../results/results';
import { makeResultsSheet } from '../results/resultsSheet';
import {
  type CampaignsView,
  campaignsView,
  type ResultsView,
  resultsView,
} from '../results/resultsView';
import { scheduleHere } from '../schedule/schedule';

const RESULTS_REQUEST = v.object({
  ask: v.picklist(['results', 'campaigns', 'sheet', 'keepUp', 'caseFile']),
  sheetId: SHEET_ID,
  batch: optionalText(100),
  on: FLAG,
  days: v.nullish(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)),
    USUAL_DAYS,
  ),
});

export type ResultsAnswer =
  | { readonly ask: 'results'; readonly results: ResultsView; readonly isKeptUp: boolean }
  | { readonly ask: 'keepUp'; readonly isKeptUp: boolean }
  | { readonly ask: 'campaigns'; readonly campaigns: CampaignsView }
  | { readonly ask: 'sheet'; readonly sheetId: number; readonly results: ResultsView }
  | ({ readonly ask: 'caseFile' } & CaseFile);

/** `{ask, sheetId, days?, batch?, on?}`: `batch` for a case file, `on` for *Keep it up daily*. */
export function serveResults(ports: Ports, request: unknown): Result<ResultsAnswer> {
  return withRequest(
    RESULTS_REQUEST,
    request,
    ({ ask, sheetId, days, batch, on }): Result<ResultsAnswer> => {
      const question = { sheetId, days, isByHand: true };
      switch (ask) {
        case 'results': {
          const found = resultsOf(ports, question);
          if (!found.ok) return found;
          const keptUp = isKeptUp(ports.store.all('document'), sheetId);
          return done({ ask, results: resultsView(ports, found.value), isKeptUp: keptUp });
        }
        case 'campaigns': {
          const found = campaignsOf(ports, question);
          return found.ok ? done({ ask, campaigns: campaignsView(ports, found.value) }) : found;
        }
        case 'sheet': {
          const made = makeResultsSheet(ports, question);
          if (!made.ok) return made;
          const results = resultsView(ports, made.value.results);
          return done({ ask, sheetId: made.value.sheetId, results });
        }
        case 'keepUp': {
          // The hourly run does it, so it is for whose schedule this is.
          if (on && !isScheduledByMe(ports, sheetId))
            return failed('BAD_REQUEST', { what: 'schedule' });
          setKeptUp(ports, sheetId, on ? days : null);
          return done({ ask, isKeptUp: on });
        }
        case 'caseFile': {
          const made = makeCaseFile(ports, batch);
          return made.ok ? done({ ask, ...made.value }) : made;
        }
      }
    },
  );
}

function isScheduledByMe(ports: Ports, sheetId: number): boolean {
  const spreadsheet = ports.table.spreadsheet();
  const known =
    spreadsheet === null ? null : scheduleHere(ports.store.all('document'), sheetId, spreadsheet);
  return known !== null && known.owner === ports.session.user();
}
