/** Who works a mission, and who answers for it. */
export const officer = 'international-relations.officer';
export const manager = 'international-relations.director';
