/** Reads one running-config, system space or context, into settings. */
import type { Say, SourceText } from '../../reading.ts';
import { isListedDefault } from '../text/failover-words.ts';
import { sayMisspelt } from '../text/misspelt.ts';
import { isProduct } from '../text/reports.ts';
import { type Command, commands } from '../text/sections.ts';
import { keyword } from '../text/words.ts';
import { openContext, readContextCommand } from './context-commands.ts';
import { readFailover } from './failover-commands.ts';
import { readGroupCommand } from './group-commands.ts';
import { openInterface, readInterfaceCommand, readMonitor } from './interface-commands.ts';
import { readNoFailover } from './no-commands.ts';
import { emptySettings, noteWithoutEffect, type Settings } from './settings.ts';

/** The system configuration, or the whole one in single context mode. */
export function readSystem(source: SourceText, say: Say): Settings {
  const settings = emptySettings(source.file);
  for (const command of commands(source.text)) {
    if (command.within?.kind === 'group') readGroupCommand(command, settings, say);
    else if (command.within?.kind === 'context') readContextCommand(command, settings, say);
    else if (command.within?.kind === 'interface') readInterfaceCommand(command, settings, say);
    else readGlobal(command, settings, say);
  }
  noteFeatures(settings, say);
  return settings;
}

function readGlobal({ words, line }: Command, settings: Settings, say: Say): void {
  const [first, second] = words.map(keyword);
  if (first === 'failover') readFailover(words, line, settings, say);
  else if (first === 'no' && second === 'failover') readNoFailover(words, line, settings, say);
  else if (first === 'context') openContext(words.slice(1), line, settings, say);
  else if (first === 'admin-context' && words[1] !== undefined && words.length === 2)
    settings.adminContext = { value: words[1], line };
  else if (first === 'mac-address' && second === 'auto') readMacAuto(true, line, settings);
  else if (first === 'no' && second === 'mac-address' && keyword(words[2]) === 'auto')
    readMacAuto(false, line, settings);
  else readAnywhere({ words, line, within: null }, settings, say);
}

/** A prefix of the addresses may follow; which one does not matter here. */
function readMacAuto(value: boolean, line: number, settings: Settings): void {
  settings.macAddressAuto = { value, line };
  if (value) noteWithoutEffect(settings, 'mac-address auto', line);
}

/** The configuration of one context: interfaces and their monitoring. */
export function readContextFile(source: SourceText, say: Say): Settings {
  const settings = emptySettings(source.file);
  for (const command of commands(source.text)) {
    const { words, line, within } = command;
    const [first, second] = words.map(keyword);
    if (within?.kind === 'interface') readInterfaceCommand(command, settings, say);
    else if (within !== null) continue;
    else if (first === 'failover' || (first === 'no' && second === 'failover')) {
      if (isListedDefault(words)) continue;
      say(
        line,
        'error',
        'found a `failover` command in the configuration of a context; expected it in the system configuration',
      );
    } else readAnywhere(command, settings, say);
  }
  noteFeatures(settings, say);
  return settings;
}

function readAnywhere({ words, line }: Command, settings: Settings, say: Say): void {
  const [first, second] = words.map(keyword);
  if (first === 'interface') openInterface(words.slice(1), line, settings, say);
  else if (first === 'monitor-interface') readMonitor(words.slice(1), true, line, settings, say);
  else if (first === 'no' && second === 'monitor-interface') readMonitor(words.slice(2), false, line, settings, say);
  else if (first === 'firewall' && second === 'transparent') settings.transparent = { value: true, line };
  else if (isProduct(words[0] ?? '') && second === 'version' && words[2] !== undefined)
    settings.version = { value: words[2], line };
  else sayMisspelt('global', words, line, say);
}

/** How the note on a feature without effect ends. */
export const withoutEffect = ' is read; no verdict depends on it';

function noteFeatures(settings: Settings, say: Say): void {
  for (const [feature, line] of settings.withoutEffect) {
    say(line, 'note', `\`${feature}\`${withoutEffect}`);
  }
}
