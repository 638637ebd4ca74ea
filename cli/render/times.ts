/** Failover times for people: Table 7-1 with what the rules give, or a sentence for each condition on a pair. */
import type { Pair } from '../../model/configuration/pair.ts';
import type { TimeCell } from '../../properties/times/table.ts';
import type { Paint } from '../output.ts';

/** From less than a second to many, in the unit that reads best: `600-800 ms`, `14-15 s`. */
export function spanWords(best: number | null, worst: number | null): string {
  if (best === null || worst === null) return 'never';
  const inMilliseconds = worst < 1;
  const of = (seconds: number) => `${inMilliseconds ? Math.round(seconds * 1000) : Number(seconds.toFixed(3))}`;
  const unit = inMilliseconds ? 'ms' : 's';
  return best === worst ? `${of(worst)} ${unit}` : `${of(best)}-${of(worst)} ${unit}`;
}

function verdict({ agrees, isStated }: TimeCell): string {
  if (agrees === false) return 'does not agree';
  return isStated ? 'stated' : 'agrees';
}

/** The table of the document, row by row, each cell with what the rules give. */
export function documentedLines(cells: readonly TimeCell[], paint: Paint): readonly string[] {
  const conditions = [...new Set(cells.map(({ condition }) => condition))];
  const lines = conditions.flatMap((condition) => {
    const row = cells.filter((cell) => cell.condition === condition);
    const findings = [...new Set(row.flatMap(({ finding }) => (finding === null ? [] : [finding])))];
    return [
      '',
      `${paint('bold', condition)} [${row[0]?.rule ?? ''}]`,
      ...row.map((cell) => {
        const derived = spanWords(cell.best, cell.worst).padEnd(12);
        const printed = `document ${spanWords(cell.documented, cell.documented)}`.padEnd(17);
        const said = verdict(cell);
        const mark = paint(cell.agrees === false ? 'yellow' : 'green', said);
        return `  ${cell.setting.padEnd(8)} ${derived} ${printed} ${mark}`;
      }),
      ...findings.map((finding) => `  ${finding}`),
    ];
  });
  const tried = cells.reduce((sum, { alignments }) => sum + alignments, 0);
  const derived = cells.filter(({ isStated }) => !isStated);
  const agreeing = derived.filter(({ agrees }) => agrees).length;
  return [
    'Failover times of Table 7-1, from the fault until the peer is active: earliest and latest that the rules give.',
    ...lines,
    '',
    `${agreeing} of the ${derived.length} cells that follow from rules print the latest time, ${cells.length - derived.length} are stated parameters; ` +
      `${tried} alignments of faults against polls were tried.`,
  ];
}

function timersOf({ timers }: Pair): string {
  const each = (seconds: number) => spanWords(seconds, seconds);
  return (
    `unit poll ${each(timers.unitPoll)}, hold ${each(timers.unitHold)}; ` +
    `interface poll ${each(timers.interfacePoll)}, hold ${each(timers.interfaceHold)}`
  );
}

const outcome: Readonly<Record<TimeCell['id'], string>> = {
  'active-unit-lost': 'a dead active unit is replaced after',
  'main-board-link-down': 'one whose monitored interfaces lose their links hands over after',
  '4ge-link-down': 'the same on a 4GE module, after',
  'module-failed': 'one whose service module fails hands over after',
  'interface-tested': 'one whose monitored interfaces receive nothing, found by tests, hands over after',
};

/** What the timers of a pair come to. */
export function pairLines(pair: Pair, cells: readonly TimeCell[]): readonly string[] {
  const groups =
    pair.mode === 'activeActive' && Object.values(pair.groups).some((group) => group?.timers !== undefined);
  return [
    `With the timers of ${pair.name} (${timersOf(pair)}${groups ? '; some groups have their own' : ''}):`,
    ...cells.map(({ id, best, worst, isStated }) => {
      if (best === null)
        return `  ${outcome[id].replace(/,? after$/, '')}: never, as nothing that would be noticed is monitored`;
      return `  ${outcome[id]} ${spanWords(best, worst)}${isStated ? ' (a stated parameter: no rule gives it)' : ''}`;
    }),
  ];
}
