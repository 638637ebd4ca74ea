/** SPIN's exact search of a Promela model: compiled once, run as often as wanted. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './measured.ts';

const run = promisify(execFile);

/** What SPIN measured; its memory also without the stack of its depth-first search, whose size is chosen beforehand. */
export interface MeasuredBySpin extends Measured {
  readonly megabytesWithoutStack: number;
  /** Bytes of a state. */
  readonly width: number;
}

const flags = ['-O2', '-w', '-DSAFETY', '-DNOREDUCE', '-DVECTORSZ=4096'];

/** Those of the tools that SPIN's search needs and that are not there. */
export async function missingTools(): Promise<readonly string[]> {
  const tools = ['spin', 'gcc'];
  const found = await Promise.all(
    tools.map((tool) => run(tool, tool === 'spin' ? ['-V'] : ['--version']).catch(() => null)),
  );
  return tools.filter((_, index) => found[index] === null);
}

function read(stdout: string): MeasuredBySpin {
  const number = (pattern: RegExp): number => {
    const text = pattern.exec(stdout)?.[1];
    if (text === undefined) throw new Error(`found no ${pattern} in what SPIN printed:\n${stdout}`);
    return Number(text);
  };
  if (/too small|truncated|out of memory/.test(stdout)) throw new Error(`SPIN's search did not end:\n${stdout}`);
  const megabytes = number(/([\d.]+)\s+total actual memory/);
  return {
    states: number(/(\d+) states, stored/),
    transitions: number(/([\d.e+]+) transitions/),
    isComplete: true,
    seconds: number(/elapsed time ([\d.e+-]+)/),
    megabytes,
    megabytesWithoutStack: megabytes - number(/([\d.]+)\s+memory used for DFS stack/),
    width: number(/State-vector (\d+) byte/),
  };
}

/**
 * Runs SPIN on a model as often as asked, one after the other.
 *
 * @param states about how many there are: from it follow the sizes of SPIN's hash table and of its stack
 * @throws Error where the model does not compile or a run does not end
 */
export async function runSpin(
  model: string,
  states: number,
  runs: number,
  onRun: (measured: MeasuredBySpin) => void,
): Promise<readonly MeasuredBySpin[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fover-bench-'));
  const inFolder = { cwd: folder, maxBuffer: 2 ** 26 };
  // Twice as many slots as states keep chains short, and no path is longer than two steps of SPIN's per state.
  const sizes = [`-w${Math.ceil(Math.log2(states)) + 1}`, `-m${2 * states + 1000}`];
  try {
    await writeFile(join(folder, 'model.pml'), model);
    await run('spin', ['-a', 'model.pml'], inFolder);
    await run('gcc', [...flags, '-o', 'pan', 'pan.c'], inFolder);
    const measured: MeasuredBySpin[] = [];
    for (let i = 0; i < runs; i += 1) {
      const { stdout } = await run('./pan', sizes, inFolder);
      measured.push(read(stdout));
      onRun(measured.at(-1) as MeasuredBySpin);
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
