/** Which data interfaces are monitored: where no default is documented, and names that no interface has. */
import { type Say, weakens } from '../../reading.ts';
import { shown } from '../../usable-text.ts';
import type { Located, Settings } from '../commands/settings.ts';
import { monitoringDefault } from '../text/port.ts';

/** A named data interface, with the port outside the context. */
interface Named {
  readonly nameif: Located<string>;
  readonly real: string;
}

const taken = { silentMonitored: 'taken to be monitored', silentNot: 'taken not to be monitored' } as const;

/** One warning for all interfaces of a file about which the documents say nothing. */
export function warnSilentDefaults(found: readonly Named[], { monitor }: Settings, say: Say): void {
  const silent = found.flatMap(({ nameif, real }) => {
    const kind = monitoringDefault(real);
    if (monitor.has(nameif.value) || (kind !== 'silentMonitored' && kind !== 'silentNot')) return [];
    return [{ line: nameif.line, words: `${shown(nameif.value)} on ${shown(real)} (${taken[kind]})` }];
  });
  const [first] = silent;
  if (first === undefined) return;
  const most = 8;
  const more = silent.length > most ? ` and ${silent.length - most} more` : '';
  const words = silent.slice(0, most).map((each) => each.words);
  const message = `the documents give no default for the monitoring of ${words.join(', ')}${more}; expected \`monitor-interface\` or \`no monitor-interface\` for each: verdicts about their failures are weaker`;
  const doubtful = weakens('MONITOR-DEFAULT.1', 'POLICY-REACHED.1', 'INTERFACE-COMPARED.1');
  say(first.line, 'warning', message, 'MONITOR-DEFAULT.1', doubtful);
}

/** Nothing is said about a name whose interface is there and was refused. */
export function warnUnknownMonitored({ monitor, ports }: Settings, found: readonly Named[], say: Say): void {
  const known = new Set([...ports.values()].map(({ nameif }) => nameif?.value));
  const names = found.slice(0, 8).map(({ nameif }) => shown(nameif.value));
  for (const [name, { value, line }] of monitor) {
    if (known.has(name)) continue;
    const command = value ? 'monitor-interface' : 'no monitor-interface';
    const expected =
      names.length === 0 ? 'there are no named data interfaces here' : `expected one of ${names.join(', ')}`;
    say(
      line,
      'warning',
      `found \`${command}\` for ${shown(name)}, which no interface is called; ${expected}: it has no effect`,
      'MONITOR-OPTION.1',
    );
  }
}
