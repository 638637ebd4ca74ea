/** The contexts of a pair: their files, and the data interfaces found there. */
import type { Diagnosis } from '../../../diagnosis.ts';
import { type Say, type SourceText, sayInto, weakens } from '../../reading.ts';
import { largestText, shown, unusableReason } from '../../usable-text.ts';
import { linkOn } from '../checks/links.ts';
import { shutLookup } from '../checks/shut-ports.ts';
import { readContextFile } from '../commands/file-settings.ts';
import { type ContextSettings, type Settings } from '../commands/settings.ts';
import { dataInterfaces, type FoundInterface, type PortLookup } from './data-interfaces.ts';

export interface ContextInterfaces {
  /** By `context/nameif`. */
  readonly interfaces: ReadonlyMap<string, FoundInterface>;
  /** Contexts without a readable file. */
  readonly unread: ReadonlySet<string>;
  /** What the file of each context says, by the name of the context. */
  readonly settings: ReadonlyMap<string, Settings>;
}

/** `files`: the configurations of the contexts, by file name. */
export function contextInterfaces(
  system: Settings,
  files: ReadonlyMap<string, SourceText>,
  diagnostics: Diagnosis[],
): ContextInterfaces {
  const interfaces = new Map<string, FoundInterface>();
  const unread = new Set<string>();
  const settings = new Map<string, Settings>();
  const saySystem = sayInto(diagnostics, system.file);
  const shutBy = shutLookup(system);
  if (system.contexts.size > 0) warnMonitorInSystem(system, saySystem);
  if (files.size === 0) warnNoFiles(system, saySystem);
  for (const [name, context] of system.contexts) {
    checkAllocations(name, context, system, saySystem);
    const source = files.size === 0 ? null : contextFile(name, context, files, saySystem);
    if (source === null) {
      unread.add(name);
      continue;
    }
    const say = sayInto(diagnostics, source.file);
    const inside = contextSettings(source, say);
    if (inside === null) continue;
    settings.set(name, inside);
    for (const found of dataInterfaces(inside, contextPorts(context, inside, shutBy, say), say)) {
      interfaces.set(`${name}/${found.name}`, found);
    }
  }
  return { interfaces, unread, settings };
}

function warnMonitorInSystem({ monitor }: Settings, say: Say): void {
  for (const [name, { line }] of monitor) {
    const message = `found monitoring of ${shown(name)} in the system configuration; expected it in the configuration of a context: it is left out`;
    say(line, 'warning', message, 'MONITOR-IN-CONTEXT.1');
  }
}

const doubtful = weakens('MONITOR-IN-CONTEXT.1', 'POLICY-REACHED.1', 'UNIT-PROBE-DATA.1');

/** One warning for all contexts, where the system configuration is alone. */
function warnNoFiles({ contexts }: Settings, say: Say): void {
  const names = [...contexts.keys()];
  const [first] = contexts.values();
  if (first === undefined) return;
  const most = 8;
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  const which = `${names.length > 1 ? 'contexts' : 'context'} ${names.slice(0, most).map(shown).join(', ')}${more}`;
  const message = `found no configuration of the ${which}; expected a folder with the system configuration as \`primary.cfg\` and, beside it, the files that \`config-url\` names; give the folder: no verdict about failures of their interfaces is possible`;
  say(first.line, 'warning', message, 'MONITOR-IN-CONTEXT.1', doubtful);
}

function contextFile(
  name: string,
  { url, line }: ContextSettings,
  files: ReadonlyMap<string, SourceText>,
  say: Say,
): SourceText | null {
  const source = url === undefined ? undefined : files.get(url.value);
  if (source !== undefined) return source;
  const lacks =
    url === undefined ? 'has no `config-url`' : `has its configuration in ${shown(url.value)}, which was not given`;
  const message = `context ${shown(name)} ${lacks}; expected the file beside the system configuration in a folder: no verdict about failures of the interfaces of this context is possible`;
  const doubtful = weakens('MONITOR-IN-CONTEXT.1', 'POLICY-REACHED.1', 'UNIT-PROBE-DATA.1');
  say(url?.line ?? line, 'warning', message, 'MONITOR-IN-CONTEXT.1', doubtful);
  return null;
}

/** `null` after saying why the text is no configuration; an empty one is. */
function contextSettings(source: SourceText, say: Say): Settings | null {
  const reason = source.text.length <= largestText && source.text.trim() === '' ? null : unusableReason(source.text);
  if (reason === null) return readContextFile(source, say);
  say(0, 'error', reason);
  return null;
}

function contextPorts(
  { allocated, refusedAllocation }: ContextSettings,
  settings: Settings,
  shutBy: PortLookup['shutBy'],
  say: Say,
): PortLookup {
  return {
    real: (id) => {
      const port = allocated.get(id);
      if (port !== undefined) return port.value;
      if (refusedAllocation) return null;
      const message = `interface ${shown(id)} is not allocated to this context; expected an \`allocate-interface\` for it in the system configuration`;
      say(settings.ports.get(id)?.line ?? 0, 'error', message);
      return null;
    },
    shutBy,
  };
}

function checkAllocations(name: string, { allocated }: ContextSettings, system: Settings, say: Say): void {
  const told = new Set<number>();
  for (const { value: port, line } of allocated.values()) {
    const role = linkOn(system, port);
    if (role === null || told.has(line)) continue;
    told.add(line);
    const message = `context ${shown(name)} is given ${shown(port)}, the interface of the ${role}; expected another interface, or the link elsewhere`;
    say(line, 'error', message, 'LINK-DEDICATED.1');
  }
}
