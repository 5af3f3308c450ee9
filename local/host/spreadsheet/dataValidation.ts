/** Data validation rules: checkboxes and lists, and rules from files that are only carried along. */

import type { Validation } from '../../workbook/model';
import type { Machine } from '../machine';
import { free, without } from '../run/argumentRules';
import { behind, service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';

export type GasDataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GasBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GasCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** `CUSTOM_FORMULA` stands for every rule that a file brought and the host only keeps. */
export const dataValidationCriteria = serviceEnum('SpreadsheetApp.DataValidationCriteria', [
  'CHECKBOX',
  'VALUE_IN_LIST',
  'CUSTOM_FORMULA',
]);

class RuleReader {
  constructor(
    readonly machine: Machine,
    protected rule: Validation | null,
  ) {}

  get stored(): Validation | null {
    return this.rule;
  }

  getAllowInvalid(): boolean {
    return this.rule?.kind === 'list' ? !this.rule.strict : this.rule?.kind !== 'checkbox';
  }

  /** Null while a builder has no rule yet (gas-fakes test/testsheetsdatavalidations.js). */
  getCriteriaType(): GasCriteria | null {
    if (this.rule === null) return null;
    const { kind } = this.rule;
    const name =
      kind === 'checkbox' ? 'CHECKBOX' : kind === 'list' ? 'VALUE_IN_LIST' : 'CUSTOM_FORMULA';
    return dataValidationCriteria[name] as unknown as GasCriteria;
  }

  /** For a list: its values, then whether the arrow shows. */
  getCriteriaValues(): unknown[] {
    if (this.rule?.kind !== 'list') return [];
    return [[...this.rule.values], this.rule.arrow !== false];
  }

  /** Workbooks here keep none; what would set one is not in the host. */
  getHelpText(): string | null {
    return null;
  }

  copy(): GasBuilder {
    return builder(this.machine, new RuleBuilder(this.machine, this.rule));
  }
}

class RuleBuilder extends RuleReader {
  requireCheckbox(): GasBuilder {
    this.rule = { kind: 'checkbox' };
    return this as unknown as GasBuilder;
  }

  requireValueInList(values: readonly unknown[], arrow = true): GasBuilder {
    const list = { kind: 'list', values: values.map(String), strict: this.strict } as const;
    this.rule = arrow ? list : { ...list, arrow };
    return this as unknown as GasBuilder;
  }

  setAllowInvalid(allow: boolean): GasBuilder {
    this.strict = !allow;
    if (this.rule?.kind === 'list') this.rule = { ...this.rule, strict: !allow };
    return this as unknown as GasBuilder;
  }

  build(): GasDataValidation {
    if (this.rule === null) throw new Error('Not in the host: a data validation without a rule');
    return dataValidation(this.machine, this.rule);
  }

  // A new rule takes other input, with a warning, unless told otherwise (DataValidationBuilder reference).
  private strict = false;
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
  requireCheckbox: without(free(), ['any'], ['any', 'any']),
  requireValueInList: free(['array'], ['array', 'boolean']),
  setAllowInvalid: free(['boolean']),
});

export function dataValidation(machine: Machine, rule: Validation): GasDataValidation {
  return validation(machine, new RuleReader(machine, rule));
}

export function newDataValidation(machine: Machine): GasBuilder {
  return builder(machine, new RuleBuilder(machine, null));
}

/** The rule behind what a script passes to `setDataValidation`; null clears. */
export function validationBehind(machine: Machine, exposed: unknown): Validation | null {
  if (exposed === null) return null;
  const target = behind(machine, exposed, NAME);
  if (target instanceof RuleReader) return target.stored;
  return machine.fail(machine.texts.invalidArgument('rule'));
}
