/**
 * Gives the reader a text as a file to save, wherever the browser saves files. Nothing is sent: the browser reads the
 * file's address out of its own memory, and it does so at the click, so that the address need not outlive it.
 */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
