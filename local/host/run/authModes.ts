/** `ScriptApp.AuthMode`, which events carry too. */

import { serviceEnum } from './serviceEnum';

export const authModes = serviceEnum('ScriptApp.AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
