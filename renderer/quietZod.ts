import * as z from 'zod'

// Before any schema is used: zod would otherwise probe `new Function`, which the content policy reports.
z.config({ jitless: true })
