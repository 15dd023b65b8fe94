import { z } from 'zod'

// zod would try once whether it may make functions out of text. The page may not, and the browser reports the attempt;
// so this has to stand before the first schema is made, which is why schemas take zod from here.
z.config({ jitless: true })

export { z }
