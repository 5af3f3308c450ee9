/** `ScriptApp`: triggers with the rules of editor add-ons, and what the user has allowed. */

import type { Machine } from '../machine';
import { free, trip } from '../run/argumentRules';
import { authModes } from '../run/authModes';
import { behind, service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';
import {
  eventTypes,
  type GasTrigger,
  type GasTriggerBuilder,
  installedTrigger,
  TriggerService,
  triggerBuilder,
  triggerSources,
  weekDays,
} from './triggers';

type GasScriptApp = GoogleAppsScript.Script.ScriptApp;
type GasInfo = GoogleAppsScript.Script.AuthorizationInfo;

const statuses = serviceEnum('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

class AuthorizationInfoService {
  constructor(
    readonly machine: Machine,
    readonly asked: readonly string[],
  ) {}

  getAuthorizationStatus(): unknown {
    const granted = this.machine.grantedScopes();
    return this.asked.every((scope) => granted.includes(scope))
      ? statuses.NOT_REQUIRED
      : statuses.REQUIRED;
  }

  /** Null when nothing is missing. The host's address names the missing scopes. */
  getAuthorizationUrl(): string | null {
    const granted = this.machine.grantedScopes();
    const missing = this.asked.filter((scope) => !granted.includes(scope));
    if (missing.length === 0) return null;
    const scopes = encodeURIComponent(missing.join(' '));
    return `https://script.google.com/macros/authorize?scopes=${scopes}`;
  }

  getAuthorizedScopes(): string[] {
    return [...this.machine.grantedScopes()];
  }
}

const exposeInfo = service<GasInfo>()('AuthorizationInfo', {
  getAuthorizationStatus: free(),
  getAuthorizationUrl: free(),
  getAuthorizedScopes: free(),
});

class ScriptAppService {
  constructor(readonly machine: Machine) {}

  getAuthorizationInfo(_mode: object, scopes?: readonly string[]): GasInfo {
    const asked = scopes ?? this.machine.options.manifest.oauthScopes;
    return exposeInfo(this.machine, new AuthorizationInfoService(this.machine, asked));
  }

  requireAllScopes(mode: object): void {
    this.requireScopes(mode, this.machine.options.manifest.oauthScopes);
  }

  /** Ends the run with Google's consent page where something is missing. */
  requireScopes(_mode: object, scopes: readonly string[]): void {
    const granted = this.machine.grantedScopes();
    if (!scopes.every((scope) => granted.includes(scope))) {
      this.machine.fail(this.machine.texts.authorizationRequired());
    }
  }

  newTrigger(handler: string): GasTriggerBuilder {
    return triggerBuilder(this.machine, handler);
  }

  /** Only the current user's (ScriptApp reference). */
  getProjectTriggers(): GasTrigger[] {
    const { triggers, userEmail } = this.machine.options;
    return triggers.all
      .filter((trigger) => trigger.userEmail === userEmail)
      .map((trigger) => installedTrigger(this.machine, trigger));
  }

  getUserTriggers(document: object): GasTrigger[] {
    const { machine } = this;
    if (behind(machine, document, 'SpreadsheetApp.Spreadsheet') === undefined) {
      machine.fail(machine.texts.invalidArgument('document'));
    }
    // The host knows time triggers only.
    if (machine.google.triggerList === 'withoutClock') return [];
    const { triggers, userEmail } = this.machine.options;
    const documentId = this.machine.workbook.properties.id;
    return triggers.all
      .filter((trigger) => trigger.userEmail === userEmail && trigger.documentId === documentId)
      .map((trigger) => installedTrigger(this.machine, trigger));
  }

  /** The object that `create()` answered in the same run cannot be deleted (JEV spike 00). */
  deleteTrigger(trigger: object): void {
    const machine: Machine = this.machine;
    const target = behind(machine, trigger, 'Trigger');
    if (!(target instanceof TriggerService)) machine.fail(machine.texts.invalidArgument('trigger'));
    if (target.fresh) machine.fail(machine.texts.unexpected('deleteTrigger', 'ScriptApp'));
    machine.options.triggers.remove(target.stored.uniqueId);
  }

  getScriptId(): string {
    return 'local-script';
  }
}

const expose = service<GasScriptApp>()(
  'ScriptApp',
  {
    deleteTrigger: trip(['object']),
    getAuthorizationInfo: trip(['object'], ['object', 'array']),
    getProjectTriggers: trip(),
    getScriptId: free(),
    getUserTriggers: trip(['object']),
    newTrigger: free(['text']),
    requireAllScopes: trip(['object']),
    requireScopes: trip(['object', 'array']),
  },
  {
    AuthMode: authModes,
    AuthorizationStatus: statuses,
    EventType: eventTypes,
    TriggerSource: triggerSources,
    WeekDay: weekDays,
  },
);

export function scriptApp(machine: Machine): GasScriptApp {
  return expose(machine, new ScriptAppService(machine));
}
