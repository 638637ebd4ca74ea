/** Keys of the failover communication: their forms and their comparison. No function here puts a key into words. */
import { parameters } from '../../../../spec/parameters.ts';

export interface Key {
  /** `obscured`: shown as asterisks or left out; `encrypted`: by a master passphrase. Neither can be compared across forms. */
  readonly form: 'plain' | 'hex' | 'encrypted' | 'obscured';
  readonly content: string;
}

/** What is wrong with the words of a key, without the words. */
export interface KeyProblem {
  readonly problem: string;
}

/** How the product shows a key that it does not tell. */
const hidden = /^(\*+|<removed>)$/i;
const longest = {
  secret: parameters.failoverKeySharedSecret.maximum,
  hex: parameters.failoverKeyHex.maximum,
  ipsec: parameters.ipsecKey.maximum,
} as const;

/** The words after `failover key`. */
export function readSharedKey(words: readonly string[]): Key | KeyProblem {
  const { encrypted, rest } = withoutType(words);
  const hex = rest.length === 2 && rest[0]?.toLowerCase() === 'hex';
  const content = hex ? rest[1] : rest[0];
  if (content === undefined || rest.length > (hex ? 2 : 1)) {
    return { problem: 'expected one shared secret, or `hex` and 32 hexadecimal digits, after an optional `0` or `8`' };
  }
  if (hidden.test(content)) return { form: 'obscured', content: '' };
  if (encrypted) return { form: 'encrypted', content };
  if (!hex) return content.length <= longest.secret ? { form: 'plain', content } : tooLong(content, longest.secret);
  if (content.length === longest.hex && /^[0-9a-f]*$/i.test(content))
    return { form: 'hex', content: content.toLowerCase() };
  const found = content.length === longest.hex ? 'other characters than 0-9 and a-f' : `${content.length} characters`;
  return { problem: `the hexadecimal key has ${found}; expected ${longest.hex}, each 0-9 or a-f` };
}

/** The words after `failover ipsec pre-shared-key`. */
export function readIpsecKey(words: readonly string[]): Key | KeyProblem {
  const { encrypted, rest } = withoutType(words);
  const [content] = rest;
  if (content === undefined || rest.length > 1) {
    return { problem: 'expected one key after an optional `0` or `8`' };
  }
  if (hidden.test(content)) return { form: 'obscured', content: '' };
  if (encrypted) return { form: 'encrypted', content };
  return content.length <= longest.ipsec ? { form: 'plain', content } : tooLong(content, longest.ipsec);
}

function withoutType(words: readonly string[]): { encrypted: boolean; rest: readonly string[] } {
  const typed = words.length > 1 && (words[0] === '0' || words[0] === '8');
  return { encrypted: typed && words[0] === '8', rest: typed ? words.slice(1) : words };
}

function tooLong(content: string, most: number): KeyProblem {
  return { problem: `the key has ${content.length} characters; expected at most ${most}` };
}

/** Whether two units surely have different keys; an obscured key may be any. */
export function surelyDiffer(one: Key, other: Key): boolean {
  const comparable = one.form === other.form && one.form !== 'obscured' && one.form !== 'encrypted';
  const openForms = ['plain', 'hex'];
  const openButUnlike = openForms.includes(one.form) && openForms.includes(other.form) && one.form !== other.form;
  return openButUnlike || (comparable && one.content !== other.content);
}
