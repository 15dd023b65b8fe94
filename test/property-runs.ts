import fc from 'fast-check'

/**
 * Property tests draw the same cases in every `npm test`, so that what fails was broken by the change at hand and fails
 * again. `npm run test:long` draws new ones, thirty times as many; a failure prints the seed, and SALONDESK_SEED repeats it.
 */
const long = process.env['SALONDESK_LONG'] === '1'
const given = Number(process.env['SALONDESK_SEED'] ?? Number.NaN)
const seed = Number.isInteger(given) ? given : long ? Math.floor(Math.random() * 2 ** 31) : 20_261_122

fc.configureGlobal(long ? { seed, numRuns: 3000 } : { seed })
