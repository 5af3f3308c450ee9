/** The panel's *Results*: what is asked stands as a word in the request. */

import * as v from 'valibot';
import type { Ports } from '../../ports';
import { optionalText, SHEET_ID, withRequest } from '../base/requests';
import { done, type Result } from '../base/result';
import { type CaseFile, makeCaseFile } from '../results/caseFile';
import { campaignsOf, MOST_DAYS, resultsOf, USUAL_DAYS } from '../results/results';
import { makeResultsSheet } from '../results/resultsSheet';
import {
  type CampaignsView,
  campaignsView,
  type ResultsView,
  resultsView,
} from '../results/resultsView';

const RESULTS_REQUEST = v.object({
  ask: v.picklist(['results', 'campaigns', 'sheet', 'caseFile']),
  sheetId: SHEET_ID,
  batch: optionalText(100),
  days: v.nullish(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)),
    USUAL_DAYS,
  ),
});

export type ResultsAnswer =
  | { readonly ask: 'results'; readonly results: ResultsView }
  | { readonly ask: 'campaigns'; readonly campaigns: CampaignsView }
  | { readonly ask: 'sheet'; readonly sheetId: number; readonly results: ResultsView }
  | ({ readonly ask: 'caseFile' } & CaseFile);

/** `{ask, sheetId, days?, batch?}`: a batch for its case file. */
export function serveResults(ports: Ports, request: unknown): Result<ResultsAnswer> {
  return withRequest(
    RESULTS_REQUEST,
    request,
    ({ ask, sheetId, days, batch }): Result<ResultsAnswer> => {
      const question = { sheetId, days, withList: true };
      switch (ask) {
        case 'results': {
          const found = resultsOf(ports, question);
          return found.ok ? done({ ask, results: resultsView(ports, found.value) }) : found;
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
        case 'caseFile': {
          const made = makeCaseFile(ports, batch);
          return made.ok ? done({ ask, ...made.value }) : made;
        }
      }
    },
  );
}
