/** Findings of the schema as diagnoses: what was found, what is expected, at which path. */
import type * as z from 'zod';
import type { RuleId } from '../../spec/rules/index.ts';
import { shown } from './usable-text.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface SchemaFinding {
  /** Path of the offending value; its line may be that of an ancestor when the value is missing. */
  readonly path: string;
  readonly message: string;
  readonly rules: readonly RuleId[];
}

const policyForm = '`{"number": 1-250}` or `{"percent": 1-100}`';

/** Values that are unions, where the schema itself cannot say in one sentence what it wants. */
const unions: Readonly<Record<string, string>> = {
  mode: '`"activeStandby"` or `"activeActive"`',
  interfacePolicy: policyForm,
  preempt: '`false` or `{"delay": 0-1200}`, in seconds',
};

const rulesByName: Readonly<Record<string, readonly RuleId[]>> = {
  number: ['POLICY-NUMBER.1'],
  percent: ['POLICY-PERCENT.1'],
  delay: ['PREEMPT-DELAY-RANGE.1'],
};

/** One finding for each issue, and one for each unknown property. */
export function schemaFindings(issue: Issue, document: unknown): readonly SchemaFinding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownProperty(issue.path, key));
  const name = String(issue.path.at(-1) ?? '');
  const path = joined(issue.path);
  const what = path === '' ? 'the document' : shown(path);
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'another name';
    return [{ path, message: `found the name ${shown(name)}; expected ${expected}`, rules: [] }];
  }
  const message = `${what} is ${found(document, issue.path)}; expected ${expectation(issue, name)}`;
  return [{ path, message, rules: rulesByName[name] ?? [] }];
}

function unknownProperty(path: Path, key: string): SchemaFinding {
  const full = joined([...path, key]);
  if (path.length === 1 && path[0] === 'groups') {
    const message = `found failover group ${shown(key)}; expected at most groups \`1\` and \`2\``;
    return { path: full, message, rules: ['MODE-GROUPS-MAX.1'] };
  }
  return {
    path: full,
    message: `found the property ${shown(full)}, which a pair does not have; expected it left out or spelled as in the schema`,
    rules: [],
  };
}

function expectation(issue: Issue, name: string): string {
  switch (issue.code) {
    case 'invalid_union':
      return unions[name] ?? 'another form; see the schema';
    case 'invalid_value':
      return issue.values.map((v) => `\`${JSON.stringify(v)}\``).join(' or ');
    case 'too_small':
      if (issue.origin === 'string') return 'at least one character';
      return issue.inclusive ? `at least ${issue.minimum}` : `more than ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'invalid_type':
      return kinds[issue.expected] ?? `a value of type ${issue.expected}`;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  int: 'a whole number',
  number: 'a number',
  string: 'a string',
  boolean: '`true` or `false`',
};

function found(document: unknown, path: Path): string {
  let value: unknown = document;
  for (const key of path) {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    value = inside ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object of another form';
  return shown(JSON.stringify(value));
}

function joined(path: Path): string {
  return path.map(String).join('.');
}
