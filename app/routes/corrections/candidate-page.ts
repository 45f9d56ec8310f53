/** Candidates are looked through one by one: more of them stand on a page than in other lists. */
export const candidatePageSize = 100;
