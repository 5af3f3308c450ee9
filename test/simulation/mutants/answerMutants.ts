/** Rules by which an answer of Metrica, or its list, is read, taken out one at a time. */

import {
  blindHistories,
  faultHistories,
  muteHistories,
  openRefusalHistories,
  repeatHistories,
  zeroHistories,
} from '../histories/histories';
import { type Mutant, mutant } from './mutant';

export const ANSWER_MUTANTS: readonly Mutant[] = [
  mutant(
    'unknown is not refused',
    'src/metrica/uploadReply.ts',
    "if (outcome.kind === 'unknown') return unknown('no_answer');",
    "if (outcome.kind === 'unknown') return { kind: 'refused', error, upload: null };",
    faultHistories,
  ),
  mutant(
    'further pages',
    'src/metrica/uploadList.ts',
    'if (seen.pages >= MAX_PAGES) return',
    'if (seen.pages >= 1) return { ...seen, complete: true };\n  if (seen.pages >= MAX_PAGES) return',
    faultHistories,
  ),
  mutant(
    'any status refuses',
    'src/metrica/uploadReply.ts',
    "if (!canRefuse(outcome.status)) return unknown('status');",
    "if (!canRefuse(outcome.status)) return { kind: 'refused', error };",
    openRefusalHistories,
  ),
  mutant(
    'no type refuses',
    'src/metrica/uploadReply.ts',
    'if (error.type === null) {',
    "if (error.type === null) {\n    return { kind: 'refused', error };",
    openRefusalHistories,
  ),
  mutant(
    'zero lines refuse',
    'src/metrica/uploadReply.ts',
    "return unknownReply(\n      'nothing_counted',\n      localError('nothing_accepted', error.message, 200),\n      upload,\n    );",
    "return { kind: 'refused', error: localError('nothing_accepted', error.message, 200) };",
    zeroHistories,
  ),
  mutant(
    'comment’s case',
    'src/metrica/uploadRequest.ts',
    'return comment.toLowerCase().split(',
    'return comment.split(',
    faultHistories,
  ),
  mutant(
    'entries without an id',
    'src/metrica/uploadList.ts',
    'if (page.uploads.length < page.entries) {',
    'if (page.uploads.length < 0) {',
    muteHistories,
  ),
  mutant(
    'zero lines are delivered',
    'src/metrica/uploadReply.ts',
    "if (taken === 'nothing') {",
    'if (taken === null) {',
    zeroHistories,
  ),
  mutant(
    'comment lost on merge',
    'src/metrica/uploadList.ts',
    "const comment = upload.comment === '' ? byId.get(upload.id)?.comment : undefined;",
    'const comment = undefined;',
    repeatHistories,
  ),
  mutant(
    'a page that cannot be read',
    'src/metrica/uploadList.ts',
    'if (!page.ok) return { ...list, error: page.error };',
    'if (!page.ok) return { ...list, complete: list.pages > 0 };',
    blindHistories,
  ),
];
