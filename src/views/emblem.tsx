/** The product's sign: three lines that part. */
export function Emblem() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <path d="M1 3.5h9M3.5 8h9M6 12.5h9" />
    </svg>
  );
}
