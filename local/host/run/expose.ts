/** Turns an object of ours into what a script sees: strict about names, arguments and `this`. */

import type { Machine } from '../machine';
import { argumentTypes, fitArguments, isLacking, type MethodRule } from './argumentRules';

interface ServiceShape {
  /** As in Google's texts: `SpreadsheetApp.Range`. */
  readonly name: string;
  readonly rules: Readonly<Record<string, MethodRule>>;
  /** Enums and other members that are not methods. */
  readonly constants: Readonly<Record<string, unknown>>;
}

/** Overloaded signatures of the declarations cannot be matched one by one; the rules check calls. */
type AnyMethod = (...args: never[]) => unknown;

/**
 * Describes one service once, and gives the function that exposes its objects. The rules must name
 * every method of `K`; each other name throws when it is touched, so the exposed object may be
 * typed as the whole Google interface.
 */
export function service<Full extends object>() {
  return <K extends Extract<keyof Full, string>>(
    name: string,
    rules: Readonly<Record<K, MethodRule>>,
    constants: Readonly<Record<string, unknown>> = {},
  ): ((machine: Machine, target: { readonly [P in K]: AnyMethod }) => Full) => {
    const shape: ServiceShape = { name, rules, constants };
    return (machine, target) => {
      const handler = new ServiceHandler(machine, shape);
      // The proxy answers for the members outside of K by throwing.
      const exposed = new Proxy(target, handler) as unknown as Full;
      machine.services.set(exposed, { name, target });
      return exposed;
    };
  };
}

/** The object of ours behind what a script was given, or undefined when it is another service's. */
export function behind(machine: Machine, exposed: unknown, name: string): object | undefined {
  if (typeof exposed !== 'object' || exposed === null) return undefined;
  const known = machine.services.get(exposed);
  return known?.name === name ? known.target : undefined;
}

class ServiceHandler implements ProxyHandler<object> {
  constructor(
    private readonly machine: Machine,
    private readonly shape: ServiceShape,
  ) {}

  get(target: object, property: string | symbol, exposed: object): unknown {
    if (typeof property === 'symbol') return undefined;
    const { name, rules, constants } = this.shape;
    if (Object.hasOwn(constants, property)) return constants[property];
    const rule = Object.hasOwn(rules, property) ? rules[property] : undefined;
    if (rule === undefined) {
      if (property === 'toString') {
        const ownText = target.toString !== Object.prototype.toString;
        return () => (ownText ? String(target) : name.slice(name.lastIndexOf('.') + 1));
      }
      // Asked by JSON.stringify and by await; Google's objects have neither.
      if (property === 'toJSON' || property === 'then') return undefined;
      throw new this.machine.realm.Error(`Not in the host: ${name}.${property}`);
    }
    return (...args: unknown[]) => this.invoke(target, property, rule, args, exposed);
  }

  private invoke(
    target: object,
    property: string,
    rule: MethodRule,
    args: readonly unknown[],
    exposed: object,
  ): unknown {
    const machine: Machine = this.machine;
    const method = `${this.shape.name}.${property}`;
    const fitted = fitArguments(rule, args);
    if (fitted === undefined) {
      if (machine.run.aborted !== null) throw machine.run.aborted;
      const types = argumentTypes(args, (value) => machine.services.get(value)?.name);
      if (isLacking(rule, args)) {
        throw new machine.realm.Error(`Not in the host: ${method}(${types})`);
      }
      machine.fail(machine.texts.parameters(types, method));
    }
    return machine.serve(method, rule.kind, () => {
      const work: unknown = Reflect.get(target, property, target);
      if (typeof work !== 'function') throw new Error(`${method} has a rule but no code.`);
      const result: unknown = Reflect.apply(work, target, fitted);
      // Methods that answer `this` are chained by the script on what it holds.
      return result === target ? exposed : result;
    });
  }

  has(_: object, property: string | symbol): boolean {
    const { rules, constants } = this.shape;
    return Object.hasOwn(rules, property) || Object.hasOwn(constants, property);
  }

  set(_: object, property: string | symbol): boolean {
    throw new this.machine.realm.Error(`Not in the host: ${this.shape.name}.${String(property)} =`);
  }

  ownKeys(): string[] {
    return [];
  }

  getOwnPropertyDescriptor(): undefined {
    return undefined;
  }
}
