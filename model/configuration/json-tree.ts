/** JSON texts as trees with lines: syntax errors, duplicate keys, and the line of every value. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Origin, Say, SourceText } from './reading.ts';
import { shown } from './usable-text.ts';

/** Deeper documents cannot be pairs, and would exhaust the stack. */
const deepest = 64;

const problems: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'found a word that JSON does not have; expected a value in double quotes, a number, `true`, `false` or `null`',
  InvalidNumberFormat: 'found a malformed number; expected digits as in `15` or `0.5`',
  PropertyNameExpected: 'expected a property name in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon after the property name',
  CommaExpected: 'expected a comma, or the end of the object or list',
  CloseBraceExpected: 'expected `}`: the document may be cut off',
  CloseBracketExpected: 'expected `]`: the document may be cut off',
  EndOfFileExpected: 'found more text after the document; expected its end',
  InvalidCommentToken: 'found a comment; expected plain JSON, which has none',
  UnexpectedEndOfComment: 'found a comment; expected plain JSON, which has none',
  UnexpectedEndOfString: 'found a string that does not end; expected a closing double quote',
  UnexpectedEndOfNumber: 'found a number that does not end; expected digits',
  InvalidUnicode: 'found a malformed `\\u` escape; expected four hexadecimal digits',
  InvalidEscapeCharacter: 'found an unknown escape in a string; expected one of those of JSON',
  InvalidCharacter: 'found a control character in a string; expected it escaped',
};

/** The tree, or `null` after saying the first syntax error. */
export function jsonTree(text: string, lineAt: (offset: number) => number, say: Say): Node | null {
  const tooDeep = offsetTooDeep(text);
  if (tooDeep !== null) {
    say(lineAt(tooDeep), 'error', `not the JSON of a pair: values are nested more than ${deepest} deep`);
    return null;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined && tree !== undefined) return tree;
  const problem = (first && problems[printParseErrorCode(first.error)]) ?? 'expected a JSON value';
  say(lineAt(first?.offset ?? 0), 'error', `not valid JSON: ${problem}`);
  return null;
}

function offsetTooDeep(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i += 1;
      else if (c === '"' || c === '\n') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') depth += 1;
    else if (c === '}' || c === ']') depth -= 1;
    if (depth > deepest) return i;
  }
  return null;
}

/** Line of an offset, from 1, by binary search. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** The line of every value below the root, by its path; says which property names occur twice. */
export function jsonOrigins(
  tree: Node,
  source: SourceText,
  lineAt: (offset: number) => number,
  say: Say,
): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  const visit = (node: Node, path: string): void => {
    const names = new Set<string>();
    for (const child of node.children ?? []) {
      const [key, value] = child.children ?? [];
      if (child.type !== 'property' || key === undefined || value === undefined) continue;
      const line = lineAt(key.offset);
      const name = String(key.value);
      const childPath = path === '' ? name : `${path}.${name}`;
      if (name === '__proto__') say(line, 'error', 'found the property name `__proto__`; expected another name');
      if (names.has(name))
        say(line, 'error', `found the property ${shown(name)} twice in one object; expected it once`);
      names.add(name);
      origins.set(childPath, { file: source.file, line });
      visit(value, childPath);
    }
  };
  visit(tree, '');
  return origins;
}
