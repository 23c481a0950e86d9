import { useId } from 'preact/hooks';

interface ChoicesProps<V extends string> {
  title: string;
  /** Of the heading. */
  level?: 2 | 3;
  /** Each with what it means. */
  all: readonly { value: V; label: string; more: string }[];
  chosen: V;
  onChange(value: V): void;
}

/** One of a few, with a line on each. */
export function Choices<V extends string>({ title, level = 2, all, chosen, onChange }: ChoicesProps<V>) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading id={id}>{title}</Heading>
      <div role="radiogroup" aria-labelledby={id}>
        {all.map(({ value, label, more }) => (
          <label key={value} class="choice">
            <input type="radio" name={id} value={value} checked={chosen === value} onChange={() => onChange(value)} />
            <span>
              {label} <small class="more">{more}</small>
            </span>
          </label>
        ))}
      </div>
    </>
  );
}
