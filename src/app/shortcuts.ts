/** The extension's keyboard commands, as the options page lists them. */

interface Command {
  name?: string | undefined;
  description?: string | undefined;
  shortcut?: string | undefined;
}

/** Commands with a description of their own (the browser's entry for opening the popup has none), with the keys that are set. */
export function shortcuts(commands: readonly Command[]): { keys: string; does: string }[] {
  return commands.flatMap(({ description, shortcut = '' }) =>
    description ? [{ keys: shortcut, does: description }] : [],
  );
}
