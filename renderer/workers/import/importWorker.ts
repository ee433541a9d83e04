import { answerJobs } from '../answerJobs'
import { readSource } from './readSource'

answerJobs(readSource)
