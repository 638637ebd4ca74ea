/** What is wrong with one stimulus, as it was written, for a given pair: its type, its fields, and what they name. */
import { type Level, unitNames } from '../spec/vocabulary.ts';
import { groupsOf, type Pair, portOf } from './configuration/pair.ts';
import { shown } from './configuration/usable-text.ts';
import { nearest } from './nearest.ts';
import { type Stimulus, stimulus } from './stimulus.ts';

const fieldsOfType: ReadonlyMap<string, readonly string[]> = new Map(
  stimulus.options.map(({ shape }) => [shape.type.value, Object.keys(shape)]),
);
const typesAt = (level: Level) =>
  [...fieldsOfType.keys()].filter((type) => level === 'protocol' || type !== 'hellosLost');
/** Nobody lists more names than this in one message. */
const mostNames = 16;

/** What is wrong with one stimulus; null where it is well-formed, and level and pair have all that it names. */
export function stimulusFault(pair: Pair, value: unknown, level: Level = 'behaviour'): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `found ${asShown(value)}; expected a stimulus as \`{"type": …}\``;
  }
  const given = value as Readonly<Record<string, unknown>>;
  const type = Object.hasOwn(given, 'type') ? given.type : undefined;
  const fields = typeof type === 'string' ? fieldsOfType.get(type) : undefined;
  if (fields === undefined) return unknownType(type, typesAt(level));
  if (type === 'hellosLost' && level === 'behaviour')
    return 'found hellosLost; hellos are lost in time only: run it with --model protocol';
  const strange = Object.keys(given).find((key) => !fields.includes(key));
  if (strange !== undefined) {
    const expected = fields.length === 1 ? 'nothing' : listed(fields.slice(1));
    return `${type} has no field ${shown(strange)}; expected ${expected} besides \`type\``;
  }
  for (const field of fields.slice(1)) {
    const wrong = fieldFault(
      pair,
      type as Stimulus['type'],
      field,
      Object.hasOwn(given, field) ? given[field] : undefined,
    );
    if (wrong !== null) return wrong;
  }
  return stimulus.safeParse(value).success ? null : `found ${asShown(value)}; expected a stimulus of the type ${type}`;
}

function unknownType(type: unknown, types: readonly string[]): string {
  if (typeof type !== 'string')
    return `found ${type === undefined ? 'no `type`' : `the type ${asShown(type)}`}; expected one of ${listed(types)}`;
  const near = nearest(type, types);
  return `unknown type ${shown(type)}; expected ${near.length > 0 ? `${listed(near)} perhaps, or another` : 'one'} of the known: ${listed(types)}`;
}

function fieldFault(pair: Pair, type: Stimulus['type'], field: string, value: unknown): string | null {
  if (field === 'unit') return unitFault(type, value);
  if (field === 'interface') return interfaceFault(pair, type, value);
  if (field === 'group') return groupFault(pair, type, value);
  if (field === 'path') return pathFault(pair, type, value);
  return secondsFault(type, value);
}

function unitFault(type: string, value: unknown): string | null {
  if (value === undefined && type === 'hellosLost') return null;
  if (unitNames.some((unit) => unit === value)) return null;
  return `${type} has ${value === undefined ? 'no `unit`' : `the unit ${asShown(value)}`}; expected ${unitNames.map((u) => `\`${u}\``).join(' or ')}`;
}

function interfaceFault(pair: Pair, type: Stimulus['type'], value: unknown): string | null {
  const onPath = type === 'dataPathDown' || type === 'dataPathUp';
  if (value === undefined && onPath) return null;
  const names = Object.keys(pair.interfaces);
  const ports = new Set(names.map((name) => portOf(pair, name)));
  const onPort = type === 'interfaceDown' || type === 'interfaceUp';
  if (typeof value === 'string' && (names.includes(value) || (onPort && ports.has(value)))) return null;
  const found = value === undefined ? 'no `interface`' : `the interface ${asShown(value)}`;
  if (typeof value === 'string' && ports.has(value)) {
    return `${type} has the port ${shown(value)}; expected an interface name, since only interfaceDown and interfaceUp take ports: ${listed(names)}`;
  }
  return `${type} has ${found}; expected one of the pair's: ${listed(names)}`;
}

function pathFault(pair: Pair, type: string, value: unknown): string | null {
  const paths = ['failoverLink', ...Object.keys(pair.interfaces)];
  if (typeof value === 'string' && paths.includes(value)) return null;
  const found = value === undefined ? 'no `path`' : `the path ${asShown(value)}`;
  return `${type} has ${found}; expected ${listed(paths)}`;
}

function groupFault(pair: Pair, type: string, value: unknown): string | null {
  if (value === undefined) return null;
  const groups = groupsOf(pair);
  if (groups.length === 0)
    return `${type} has the group ${asShown(value)}; expected none, since an Active/Standby pair has no failover groups`;
  const named = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return groups.some((group) => group === named)
    ? null
    : `${type} has the group ${asShown(value)}; expected ${groups.join(' or ')}`;
}

function secondsFault(type: string, value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return null;
  return `${type} has ${value === undefined ? 'no `seconds`' : `the seconds ${asShown(value)}`}; expected a number above 0`;
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none, since it has no data interfaces';
  const more = names.length > mostNames * 2 ? `, and ${names.length - mostNames} more` : '';
  return (
    names
      .slice(0, more === '' ? names.length : mostNames)
      .map(shown)
      .join(', ') + more
  );
}

function asShown(value: unknown): string {
  return shown(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined'));
}
