import { serve } from './serve'
import { WORKBOOKS } from './workbook-works'

serve({ reads: WORKBOOKS, writes: {} })
