/** What the compare page asks the browser to do. */
export interface CompareActions {
  /** Puts a text where the reader can paste it from; rejects where the browser does not let it. */
  copy(text: string): Promise<void>;
  /** Saves a text as a file. */
  save(name: string, type: string, text: string): void;
  print(): void;
}
