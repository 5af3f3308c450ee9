/** Data validation rules: checkboxes and lists, and rules from files that are only carried along. */

import type { Validation } from '../../workbook/model';
import type { Machine } from '../machine';
import { free } from '../run/argumentRules';
import { behind, service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';

export type GasDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GasBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GasCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** `CUSTOM_FORMULA` stands for every rule that a file brought and the host only keeps. */
export const dataValidationCriteria = serviceEnum(['CHECKBOX', 'VALUE_IN_LIST', 'CUSTOM_FORMULA']);

class RuleReader {
  constructor(
    readonly machine: Machine,
    protected rule: Validation,
    protected helpText = '',
  ) {}

  get stored(): Validation {
    return this.rule;
  }

  getAllowInvalid(): boolean {
    return this.rule.kind === 'list' ? !this.rule.strict : this.rule.kind === 'carried';
  }

  getCriteriaType(): GasCriteria {
    const { kind } = this.rule;
    const name =
      kind === 'checkbox' ? 'CHECKBOX' : kind === 'list' ? 'VALUE_IN_LIST' : 'CUSTOM_FORMULA';
    return dataValidationCriteria[name] as unknown as GasCriteria;
  }

  /** For a list: its values, then whether the arrow shows. */
  getCriteriaValues(): unknown[] {
    return this.rule.kind === 'list' ? [[...this.rule.values], true] : [];
  }

  getHelpText(): string {
    return this.helpText;
  }

  copy(): GasBuilder {
    return builder(this.machine, new RuleBuilder(this.machine, this.rule, this.helpText));
  }
}

class RuleBuilder extends RuleReader {
  requireCheckbox(): GasBuilder {
    this.rule = { kind: 'checkbox' };
    return this as unknown as GasBuilder;
  }

  requireValueInList(values: readonly unknown[]): GasBuilder {
    this.rule = { kind: 'list', values: values.map(String), strict: this.strict };
    return this as unknown as GasBuilder;
  }

  setAllowInvalid(allow: boolean): GasBuilder {
    this.strict = !allow;
    if (this.rule.kind === 'list') this.rule = { ...this.rule, strict: !allow };
    return this as unknown as GasBuilder;
  }

  setHelpText(text: string): GasBuilder {
    this.helpText = text;
    return this as unknown as GasBuilder;
  }

  build(): GasDataValidation {
    return dataValidation(this.machine, this.rule, this.helpText);
  }

  // A new rule rejects other input unless told otherwise.
  private strict = true;
}

const NAME = 'SpreadsheetApp.DataValidation';

const readerRules = {
  copy: free(),
  getAllowInvalid: free(),
  getCriteriaType: free(),
  getCriteriaValues: free(),
  getHelpText: free(),
};

const validation = service<GasDataValidation>()(NAME, readerRules);

const builder = service<GasBuilder>()(`${NAME}Builder`, {
  ...readerRules,
  build: free(),
  requireCheckbox: free(),
  requireValueInList: free(['array'], ['array', 'boolean']),
  setAllowInvalid: free(['boolean']),
  setHelpText: free(['text']),
});

export function dataValidation(
  machine: Machine,
  rule: Validation,
  helpText = '',
): GasDataValidation {
  return validation(machine, new RuleReader(machine, rule, helpText));
}

export function newDataValidation(machine: Machine): GasBuilder {
  return builder(machine, new RuleBuilder(machine, { kind: 'carried', rule: null }));
}

/** The rule behind what a script passes to `setDataValidation`; null clears. */
export function validationBehind(machine: Machine, exposed: unknown): Validation | null {
  if (exposed === null) return null;
  const target = behind(machine, exposed, NAME);
  if (target instanceof RuleReader) return target.stored;
  return machine.fail(machine.texts.invalidArgument('rule'));
}
