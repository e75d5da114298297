export const test = 'Thi đua';
