/** `allocate-interface`: one interface or a range of them, with mapped names or without. */
import type { Say } from '../../reading.ts';
import { readPort } from '../text/port.ts';
import { found, keyword } from '../text/words.ts';
import type { ContextSettings, Settings } from './settings.ts';

/** Far more than any unit has; keeps ranges in a damaged file from filling the memory. */
const most = 50_000;

/** `PORT [MAPPED-NAME]` or `PORT-PORT [NAME-NAME]`, and a word about visibility that does not matter here. */
export function readAllocation(
  words: readonly string[],
  line: number,
  target: ContextSettings,
  settings: Settings,
  say: Say,
): void {
  const port = readPort(words);
  if (port === null) {
    target.refusedAllocation = true;
    say(line, 'error', 'expected an interface id after `allocate-interface`');
    return;
  }
  const typed = words.filter((word) => !isVisibility(word));
  const [mapped] = port.rest.filter((word) => !isVisibility(word));
  const ports = numbered(port.port);
  const names = mapped === undefined ? ports : ports?.from === null ? single(mapped) : numbered(mapped);
  const problem = problemOf(ports, names, settings.allocations);
  if (problem === null && ports !== null && names !== null) {
    settings.allocations += ports.count;
    allocate(ports, names, line, target);
  } else {
    target.refusedAllocation = true;
    say(line, 'error', `found ${found(typed, 3)} after \`allocate-interface\`; ${problem}`);
  }
}

function isVisibility(word: string): boolean {
  return ['visible', 'invisible'].includes(keyword(word));
}

/** What ids of the form `Port.1-Port.9` or `int1-int9` stand for; one id alone stands for itself. */
interface Numbered {
  readonly prefix: string;
  /** The digits of the first one; `null` for one id alone. */
  readonly from: string | null;
  readonly count: number;
}

const range = /^(.*?)(\d{1,10})-(.*?)(\d{1,10})$/;

function single(id: string): Numbered {
  return { prefix: id, from: null, count: 1 };
}

/** `null` for a range that does not count upwards under one name. */
function numbered(id: string): Numbered | null {
  const [, prefix, from, end, to] = range.exec(id.slice(0, 200)) ?? [];
  if (prefix === undefined || from === undefined || end === undefined) return single(id);
  const count = Number(to) - Number(from) + 1;
  const last = readPort([end + to])?.port.toLowerCase();
  const oneName = end === '' || last === `${prefix}${to}`.toLowerCase();
  return oneName && count >= 1 ? { prefix, from, count } : null;
}

function problemOf(ports: Numbered | null, names: Numbered | null, before: number): string | null {
  if (ports === null || names === null)
    return 'expected a range that counts upwards, as in `GigabitEthernet0/1.1-GigabitEthernet0/1.9 int1-int9`';
  if (ports.count !== names.count) {
    return `expected as many names as interfaces: ${ports.count} and ${names.count} were found`;
  }
  return before + ports.count > most ? `expected at most ${most} interfaces in all contexts together` : null;
}

function allocate(ports: Numbered, names: Numbered, line: number, { allocated }: ContextSettings): void {
  for (let i = 0; i < ports.count; i += 1) {
    const port = nth(ports, i);
    const name = readPort([nth(names, i)])?.port ?? port;
    allocated.set(name, { value: port, line });
    if (!allocated.has(port)) allocated.set(port, { value: port, line });
  }
}

function nth({ prefix, from }: Numbered, index: number): string {
  return from === null ? prefix : prefix + `${Number(from) + index}`.padStart(from.length, '0');
}
