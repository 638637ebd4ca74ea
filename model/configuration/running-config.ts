/** Reads a pair from running-configs: one of each unit, and in multiple context mode those of the contexts. */
import type { Diagnosis } from '../diagnosis.ts';
import { checkPair } from './check-pair.ts';
import { hasFailoverCommand, noFailoverCommands } from './detect.ts';
import { hasErrors, type PairInput, pairInput, type SourceText, sayInto } from './reading.ts';
import { checkSettings } from './running-config/checks/check-settings.ts';
import { linkOn } from './running-config/checks/links.ts';
import { isMultiple } from './running-config/checks/named-interfaces.ts';
import { shutLookup } from './running-config/checks/shut-ports.ts';
import { isStandalone, standaloneUnit } from './running-config/checks/units.ts';
import { readSystem, withoutEffect } from './running-config/commands/file-settings.ts';
import type { Settings } from './running-config/commands/settings.ts';
import { assemble } from './running-config/pair/assemble.ts';
import { type ContextInterfaces, contextInterfaces } from './running-config/pair/contexts.ts';
import { dataInterfaces } from './running-config/pair/data-interfaces.ts';
import { unusableReason } from './usable-text.ts';

/** The running-config of each unit. In multiple context mode it is that of the system space. */
export interface UnitFiles {
  readonly primary: SourceText;
  readonly secondary?: SourceText | undefined;
}

/** The running-configs of a pair in multiple context mode. */
export interface FolderFiles extends UnitFiles {
  /** The configurations of the contexts, by file name without folder (`CTX1.cfg`). */
  readonly contexts: ReadonlyMap<string, SourceText>;
}

/** One file for each unit; the contexts that such a file may define are unknown. Never throws. */
export function readRunningConfigs({ primary, secondary }: UnitFiles): PairInput {
  return readContextFolder({ primary, secondary, contexts: new Map() });
}

/** System configurations with those of the contexts. Never throws. */
export function readContextFolder({ primary, secondary, contexts }: FolderFiles): PairInput {
  const diagnostics: Diagnosis[] = [];
  const files = [primary, ...(secondary === undefined ? [] : [secondary]), ...contexts.values()].map((s) => s.file);
  const one = readUnit(primary, diagnostics);
  const other = secondary === undefined ? null : readUnit(secondary, diagnostics);
  if (one === null || (secondary !== undefined && other === null)) {
    return pairInput(null, new Map(), diagnostics, files);
  }
  const { interfaces, unread, settings } = interfacesOf(one, contexts, diagnostics);
  checkSettings({ primary: one, secondary: other, contexts: settings }, (file) => sayInto(diagnostics, file));
  const { pair, origins } = assemble(one, interfaces);
  const whole = { file: one.file, line: 0 };
  const groupsRefused = one.refused.has('groups');
  const checked = checkPair(pair, { origins, whole, unread, complete: !hasErrors(diagnostics), groupsRefused });
  return pairInput(pair, origins, withoutIdleNotes(diagnostics.concat(checked)), files);
}

function readUnit(source: SourceText, diagnostics: Diagnosis[]): Settings | null {
  const say = sayInto(diagnostics, source.file);
  const reason = unusableReason(source.text) ?? (hasFailoverCommand(source.text) ? null : noFailoverCommands);
  const settings = reason === null ? readSystem(source, say) : null;
  const refusal = settings !== null && isStandalone(settings) ? standaloneUnit : reason;
  if (refusal === null) return settings;
  say(settings?.enabled?.line ?? 0, 'error', refusal);
  return null;
}

/** A line about which more is said needs no note that it is read. */
function withoutIdleNotes(diagnostics: readonly Diagnosis[]): readonly Diagnosis[] {
  const isIdle = ({ severity, message }: Diagnosis) => severity === 'note' && message.endsWith(withoutEffect);
  const place = ({ file, line }: Diagnosis) => `${line} ${file}`;
  const told = new Set(diagnostics.filter(({ severity }) => severity !== 'note').map(place));
  return diagnostics.filter((found) => !isIdle(found) || !told.has(place(found)));
}

function interfacesOf(
  system: Settings,
  contexts: ReadonlyMap<string, SourceText>,
  diagnostics: Diagnosis[],
): ContextInterfaces {
  if (isMultiple(system)) return contextInterfaces(system, contexts, diagnostics);
  const lookup = {
    real: (port: string) => (linkOn(system, port) === null ? port : null),
    shutBy: shutLookup(system),
  };
  const found = dataInterfaces(system, lookup, sayInto(diagnostics, system.file));
  return { interfaces: new Map(found.map((f) => [f.name, f])), unread: new Set(), settings: new Map() };
}
