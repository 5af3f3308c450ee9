// Makes the minified server bundle shorter in ways that esbuild does not know; what the code does stays the same.
import { parse } from '@babel/parser';

/** Repeated texts, built-in functions and `void 0` become names; functions become arrow functions, which need no `function` and `return`. */
export function shorten(code) {
  return arrowFunctions(namedConstants(code));
}

/** The statements of the function that wraps the bundle: `var Name=(()=>{…})();`. */
function bundleBody(code) {
  const { program } = parse(code);
  const [statement] = program.body;
  const body = statement?.declarations?.[0]?.init?.callee?.body;
  if (body?.type !== 'BlockStatement') throw new Error('The bundle is not one wrapped function.');
  return body;
}

/** All nodes below one, parents first, each with its parent. */
function* nodesOf(node, parent = null) {
  yield [node, parent];
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string' && child.start !== undefined) yield* nodesOf(child, node);
  }
}

function namedConstants(code) {
  const body = bundleBody(code);
  const places = new Map();
  for (const [node, parent] of nodesOf(body)) {
    if (!isConstant(node, parent, code)) continue;
    const text = code.slice(node.start, node.end);
    places.set(text, [...(places.get(text) ?? []), node]);
  }
  const names = freshNames(code);
  const edits = [];
  const named = [];
  const most = (text) => Buffer.byteLength(text) * places.get(text).length;
  for (const text of [...places.keys()].sort((a, b) => most(b) - most(a))) {
    const nodes = places.get(text);
    const { value: name } = names.next();
    if (!saves(text, nodes.length, name)) continue;
    named.push(text === 'void 0' ? name : `${name}=${text}`);
    for (const { start, end } of nodes) edits.push({ start, end, text: name });
  }
  const start = body.start + 1;
  if (named.length > 0) edits.push({ start, end: start, text: `var ${named.join()};` });
  return edited(code, edits);
}

/** `Math.floor` and the like. `Date` is not among them: its clock may be set after the bundle was loaded. */
const BUILT_IN = /^(?:Object|Math|Number|JSON)\.\w+$|^Array\.isArray$|^String\.fromCharCode$/;

/** Functions of the language, and texts that are values, not keys; a literal beside `typeof` is compared at no cost. */
function isConstant(node, parent, code) {
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  if (node.type === 'MemberExpression') return BUILT_IN.test(code.slice(node.start, node.end));
  if (node.type !== 'StringLiteral') return false;
  if (parent.type === 'ObjectProperty' && parent.key === node) return false;
  return ![parent.left, parent.right].some((side) => side?.operator === 'typeof');
}

function saves(text, count, name) {
  const bytes = Buffer.byteLength(text);
  // A blank may be needed on either side of the name: hence three bytes for a name of two.
  return (bytes - name.length - 0.5) * count > bytes + name.length + 2;
}

/** `$0`, `$1` … as far as the code has no such name. */
function* freshNames(code) {
  for (let number = 0; ; number += 1) {
    const name = `$${number.toString(36)}`;
    if (!code.includes(name)) yield name;
  }
}

/** The code with parts replaced; a blank is put where two names would run together. */
function edited(code, edits) {
  const parts = [];
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    const before = code.slice(at, start);
    const isName = /^[$\w]+$/.test(text);
    parts.push(before, isName && /[$\w]$/.test(before) ? ' ' : '', text);
    if (isName && /^[$\w]/.test(code.slice(end, end + 1))) parts.push(' ');
    at = end;
  }
  return parts.join('') + code.slice(at);
}

/** Function declarations are made before anything else runs, so arrow functions in front of the rest are the same. */
function arrowFunctions(code) {
  const body = bundleBody(code);
  const constructed = new Set();
  for (const [node] of nodesOf(body)) {
    if (node.type === 'NewExpression') constructed.add(node.callee.name);
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
      constructed.add(node.superClass?.name);
  }
  const arrows = [];
  const rest = [];
  for (const statement of body.body) {
    const text = code.slice(statement.start, statement.end);
    if (isPlainFunction(statement) && !constructed.has(statement.id.name))
      arrows.push(`${statement.id.name}=${arrow(statement, code)}`);
    else rest.push(text);
  }
  const first = arrows.length > 0 ? [`var ${arrows.join()};`] : [];
  const statements = joinedVariables([...first, ...rest]);
  return code.slice(0, body.start + 1) + statements.join('') + code.slice(body.end - 1);
}

function isPlainFunction(node) {
  if (node.type !== 'FunctionDeclaration' || node.generator || node.async) return false;
  for (const [inner] of nodesOf(node)) {
    if (inner.type === 'ThisExpression' || inner.type === 'MetaProperty') return false;
    if (inner.type === 'Identifier' && inner.name === 'arguments') return false;
  }
  return true;
}

function arrow({ params, body }, code) {
  const inner = params.map(({ start, end }) => code.slice(start, end)).join();
  const head = params.length === 1 && params[0].type === 'Identifier' ? inner : `(${inner})`;
  const [only, ...others] = body.body;
  const value = only?.type === 'ReturnStatement' && others.length === 0 ? only.argument : null;
  if (!value) return `${head}=>${code.slice(body.start, body.end)}`;
  const text = code.slice(value.start, value.end);
  const needsBrackets = value.type === 'SequenceExpression' || text.startsWith('{');
  return `${head}=>${needsBrackets ? `(${text})` : text}`;
}

/** `var a=1;var b=2;` as `var a=1,b=2;`. */
function joinedVariables(statements) {
  const joined = [];
  for (const text of statements) {
    const last = joined[joined.length - 1] ?? '';
    const goesOn = text.startsWith('var ') && last.startsWith('var ') && last.endsWith(';');
    if (goesOn) joined[joined.length - 1] = `${last.slice(0, -1)},${text.slice(4)}`;
    else joined.push(text);
  }
  return joined;
}
