/** Prints a document as JSON that people can read and compare: what is short, a list of words or a step on one line. */

/** Characters of a line that is not a step. */
const widest = 110;

function onOneLine(value: object, text: string): boolean {
  const isWords = Array.isArray(value) && value.every((member) => typeof member === 'string');
  return text.length <= widest || isWords || 'stimuli' in value;
}

function printed(value: unknown, indent: string): string {
  const text = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || onOneLine(value, text)) return text;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const members = isList
    ? value.map((member) => printed(member, inner))
    : Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${printed(member, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${inner}${members.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** The text of a file, its last line ended. Properties in the order in which they were set. */
export function printJson(value: unknown): string {
  return `${printed(value, '')}\n`;
}
