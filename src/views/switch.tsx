import { words } from './words';

interface SwitchProps {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A switch that says its state in words as well. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="tog">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox has its state from `checked` */}
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}{' '}
        <span class="st" aria-hidden="true">
          {on ? words.on : words.off}
        </span>
      </span>
    </label>
  );
}
