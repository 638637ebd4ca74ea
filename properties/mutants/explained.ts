/** Survivors that no claim is to notice, each with the reason. */
export const explained: Readonly<Record<string, string>> = {};
