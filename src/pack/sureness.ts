/** How much a reader wants to be shown: fewer mentions that are surer, or more that are less so. */
export const SURENESS = ['fewer', 'usual', 'more'] as const;

export type Sureness = (typeof SURENESS)[number];
