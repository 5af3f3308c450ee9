/** `ScriptApp.AuthMode`, which events carry too. */

import { serviceEnum } from './serviceEnum';

export const authModes = serviceEnum(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
