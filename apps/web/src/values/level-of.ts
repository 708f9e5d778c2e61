/** A level of assurance as people know it: of an address such as that of SPID level 2, its end. */
export function levelOf(acr: string): string {
  return /^https?:\/\/.*\/([^/]+)\/?$/.exec(acr)?.[1] ?? acr;
}
