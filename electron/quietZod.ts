import * as z from 'zod'

// Before any schema is made: zod would otherwise compile code for each at the start, and by eval.
z.config({ jitless: true })
