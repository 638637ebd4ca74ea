/** What an export cannot express: said to the user, with what to do instead. */
export class NotExported extends Error {}
